import type { VNode } from 'preact';
import type { DraftChange } from '../../../../../authoring/plan-words/draft-changes.ts';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import { listOf } from '../../../../../i18n/lists.ts';
import type { Frame } from '../../desk-frame.tsx';
import { Mixed } from '../../said.tsx';

/** What the draft changes: the first few, and where the others are. */
export function Changes(props: {
  readonly frame: Frame;
  /** The address of the programme. */
  readonly base: string;
  readonly changes: readonly DraftChange[];
}): VNode {
  const { changes, frame, base } = props;
  const { overview } = editorTexts(frame.language);
  const said = ({ text, sessions }: DraftChange) =>
    sessions.length === 0 ? text : overview.changeOf({ sessions: listOf(sessions, frame.language), change: text });
  const others = changes.length - mostChanges;
  return (
    <>
      <ul>
        {changes
          .slice(0, mostChanges)
          .map(said)
          .map((text) => (
            <li key={text}>
              <Mixed spoken={frame} text={text} />
            </li>
          ))}
      </ul>
      {others > 0 && (
        <p class="links">
          <a href={`${base}/publish`}>{overview.moreChanges({ count: others })}</a>
        </p>
      )}
    </>
  );
}

const mostChanges = 5;
