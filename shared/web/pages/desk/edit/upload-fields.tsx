import type { VNode } from 'preact';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import type { Frame } from '../desk-frame.tsx';

/** Asks for a programme file, and for those that it names. */
export function UploadFields({ frame, error }: { readonly frame: Frame; readonly error?: string | undefined }): VNode {
  const { file } = editorTexts(frame.language);
  return (
    <>
      <label for="file">{file.file}</label>
      {error !== undefined && (
        <p class="error" id="file-error" role="alert">
          {error}
        </p>
      )}
      <input
        type="file"
        id="file"
        name="file"
        accept=".yaml,.yml,.json"
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : 'file-error'}
      />
      <label for="beside">{file.beside}</label>
      <input type="file" id="beside" name="beside" multiple />
    </>
  );
}
