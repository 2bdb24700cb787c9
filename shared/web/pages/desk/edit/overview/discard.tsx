import type { VNode } from 'preact';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import { DeskForm, type Frame } from '../../desk-frame.tsx';
import { programmePath } from '../../programme-path.ts';

export interface DiscardProps {
  readonly frame: Frame;
  readonly id: string;
  /** Names the draft that was seen. */
  readonly token: string;
  /** Whether somebody pressed the button without saying that it is meant. */
  readonly isUnsure?: boolean;
}

/** Throws the draft away. `isPublished`: something is left then. */
export function Discard(props: DiscardProps & { readonly isPublished: boolean }): VNode {
  const { frame, id, token, isUnsure, isPublished } = props;
  const { overview } = editorTexts(frame.language);
  return (
    <details open={isUnsure ?? false}>
      <summary>{overview.discard}</summary>
      <p class="hint">{isPublished ? overview.discardPublished : overview.discardNever}</p>
      <DeskForm frame={frame} action={`${programmePath(id)}/discard`}>
        <input type="hidden" name="draft" value={token} />
        <label class="check">
          <input type="checkbox" name="sure" value="yes" />
          <span>{overview.discardSure}</span>
        </label>
        <p class="actions">
          <button type="submit" class="danger">
            {overview.discard}
          </button>
        </p>
      </DeskForm>
    </details>
  );
}
