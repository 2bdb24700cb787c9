import type { VNode } from 'preact';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import type { Frame } from '../../desk-frame.tsx';

/** Why a file that was sent is not taken. */
export interface FileError {
  readonly text: string;
  /** All that is wrong with it, each with its line. */
  readonly faults?: readonly string[];
  /** What can be done with it instead. */
  readonly instead?: { readonly href: string; readonly label: string };
}

/** Asks for a programme file, and for those that it names. */
export function UploadFields({
  frame,
  error,
}: {
  readonly frame: Frame;
  readonly error?: FileError | undefined;
}): VNode {
  const { file } = editorTexts(frame.language);
  return (
    <>
      <label for="file">{file.file}</label>
      {error !== undefined && (
        <div class="error" id="file-error" role="alert">
          <p>{error.text}</p>
          {error.faults !== undefined && (
            <ul>
              {error.faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          )}
          {error.instead !== undefined && (
            <p>
              <a href={error.instead.href}>{error.instead.label}</a>
            </p>
          )}
        </div>
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
