import { editorTexts } from '../../../../shared/i18n/editor-texts.ts';
import type { Language } from '../../../../shared/i18n/text.ts';
import type { EditFault } from '../../../../shared/web/pages/desk/edit/edit-fault.ts';

/** A fault of the file as a whole, with the place that whoever writes the file looks for. */
export function faultWithLine({ path, text: wrong, line, column }: EditFault, language: Language): string {
  const { source } = editorTexts(language);
  const text = path === '' ? wrong : `${path}: ${wrong}`;
  if (line === undefined) return text;
  return column === undefined ? source.line({ line, text }) : source.lineAndColumn({ line, column, text });
}
