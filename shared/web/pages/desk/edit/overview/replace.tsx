import type { VNode } from 'preact';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import { DeskForm, type Frame } from '../../desk-frame.tsx';
import { programmePath } from '../../programme-path.ts';
import { type FileError, UploadFields } from '../fields/upload-fields.tsx';

export interface ReplaceProps {
  readonly frame: Frame;
  readonly id: string;
  /** Names the draft in whose place the file comes. */
  readonly token: string;
  /** Why a file that was sent is not taken. */
  readonly fileError?: FileError | undefined;
  /** Whether somebody came to put a file in its place. */
  readonly isReplaced?: boolean;
}

/** Puts a file in the place of the draft. */
export function Replace({ frame, id, token, fileError, isReplaced }: ReplaceProps): VNode {
  const { overview, file } = editorTexts(frame.language);
  return (
    <details open={isReplaced === true || fileError !== undefined}>
      <summary>{overview.replace}</summary>
      <p class="hint">{overview.replaceAbout({ id })}</p>
      <DeskForm frame={frame} action={`${programmePath(id)}/file`} files>
        <input type="hidden" name="draft" value={token} />
        <UploadFields frame={frame} error={fileError} />
        <p class="actions">
          <button type="submit">{file.upload}</button>
        </p>
      </DeskForm>
    </details>
  );
}
