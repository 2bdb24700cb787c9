import type { VNode } from 'preact';
import { reportTexts } from '../../i18n/report-texts.ts';
import { line } from '../../report/palette.ts';
import type { CommentBlock, ReportView } from '../../report/view.ts';
import { SmallPrint } from './card.tsx';
import { sidesOf } from './sides.ts';

/** The comments on one question. What all of them share is said once: a mail has little room. */
export function CommentList({ block, view }: { block: CommentBlock; view: ReportView }): VNode {
  const { start } = sidesOf(view.direction);
  const { mark } = reportTexts(view.language).comments;
  return (
    <>
      <h3 style="margin:0;font-size:15px">{block.question}</h3>
      <SmallPrint>{block.shown}</SmallPrint>
      {block.comments.length > 0 && (
        <div
          class="rule"
          style={`border-${start}:3px solid ${line};padding-${start}:10px;margin-bottom:14px;white-space:pre-line`}
        >
          {block.comments.map((comment) => (
            <p key={comment.text} lang={comment.language} dir="auto" style="margin:0 0 7px">
              {comment.text}
              {comment.quotable !== undefined && (
                <span class="soft" lang={view.language} dir={view.direction}>
                  {' '}
                  {mark({ words: comment.quotable })}
                </span>
              )}
            </p>
          ))}
        </div>
      )}
    </>
  );
}
