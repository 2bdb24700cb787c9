import type { VNode } from 'preact';
import { line } from '../../report/palette.ts';
import type { CommentBlock, ReportView } from '../../report/view.ts';

/** The comments on one question. What all of them share is said once: a mail has little room. */
export function CommentList({ block, view }: { block: CommentBlock; view: ReportView }): VNode {
  const side = view.direction === 'rtl' ? 'right' : 'left';
  return (
    <>
      <b>{block.question}</b>
      <div class="soft" style="font-size:13px;padding-bottom:4px">
        {block.shown}
      </div>
      {block.comments.length > 0 && (
        <div
          class="rule"
          style={`border-${side}:3px solid ${line};padding-${side}:10px;margin-bottom:14px;white-space:pre-line`}
        >
          {block.comments.map((comment) => (
            <p key={comment.text} lang={comment.language} dir="auto" style="margin:0 0 7px">
              {comment.text}
              {comment.quotable !== undefined && (
                <span class="soft" lang={view.language} dir={view.direction}>
                  {' '}
                  — {comment.quotable}
                </span>
              )}
            </p>
          ))}
        </div>
      )}
    </>
  );
}
