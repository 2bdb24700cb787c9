import type { VNode } from 'preact';
import type { Draft, Undo } from '../../../../desk/drafts.ts';
import { formatMoment } from '../../../../i18n/dates.ts';
import { deskTexts } from '../../../../i18n/desk-texts.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { ProgrammeLink } from '../programme-link.tsx';
import { programmePath } from '../programme-path.ts';
import type { Said } from '../said.tsx';

interface UndoPageProps {
  readonly frame: Frame;
  readonly id: string;
  readonly title: Said;
  readonly draft: Pick<Draft, 'number' | 'at' | 'by'>;
  readonly undo: Undo;
  /** Where to go on. */
  readonly page: string;
  readonly zone: string;
  /** Why it is asked again. */
  readonly notice: string | undefined;
}

/** Before a draft becomes what it was: whether something else goes with that. */
export function UndoPage({ frame, id, title, draft, undo, page, zone, notice }: UndoPageProps): VNode {
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
      <p class="lead">{texts[undo.what]}</p>
      {undo.number !== draft.number && <p>{texts.since({ at, by: draft.by })}</p>}
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
