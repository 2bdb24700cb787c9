import type { VNode } from 'preact';
import type { Draft, Undo } from '../../../../desk/drafts.ts';
import { formatMoment } from '../../../../i18n/dates.ts';
import { deskTexts } from '../../../../i18n/desk-texts.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { DoneWords } from '../done-words.tsx';
import { ProgrammeLink } from '../programme-link.tsx';
import { programmePath } from '../programme-path.ts';
import { Mixed, type Said } from '../said.tsx';

interface UndoPageProps {
  readonly frame: Frame;
  readonly id: string;
  readonly title: Said;
  readonly draft: Pick<Draft, 'number' | 'at' | 'by'>;
  readonly undo: Undo;
  /** Whether what was saved since goes, too. */
  readonly isAsBefore: boolean;
  /** What was changed since where something comes back, and so stays; in words. */
  readonly kept: readonly string[];
  /** Where to go on. */
  readonly page: string;
  readonly zone: string;
  /** Why it is asked again. */
  readonly notice: string | undefined;
}

/** What comes back by undoing, and what becomes of what was saved since. */
export function UndoPage(props: UndoPageProps): VNode {
  const { frame, id, title, draft, undo, isAsBefore, kept, page, zone, notice } = props;
  const { undo: texts } = deskTexts(frame.language);
  const at = formatMoment(draft.at, zone, frame.language);
  return (
    <DeskFrame frame={frame} title={texts.title} narrow>
      <ProgrammeLink frame={frame} id={id} title={title} />
      {notice !== undefined && (
        <p class="card notice warning" role="status">
          {notice}
        </p>
      )}
      <section class="lead">
        <DoneWords done={undo} draft={draft.number} language={frame.language} />
      </section>
      <p>{isAsBefore ? texts.since({ at, by: draft.by }) : texts.comes[undo.what]}</p>
      {kept.length > 0 && (
        <section>
          <p class="label">{texts.kept}</p>
          <ul>
            {[...new Set(kept)].map((place) => (
              <li key={place}>
                <Mixed spoken={frame} text={place} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <DeskForm frame={frame} action={`${programmePath(id)}/undo`}>
        <input type="hidden" name="draft" value={draft.number} />
        <input type="hidden" name="page" value={page} />
        <p class="actions">
          <button type="submit">{texts.button}</button>
          <a class="button quiet" href={page}>
            {texts.keep}
          </a>
        </p>
      </DeskForm>
    </DeskFrame>
  );
}
