import path from 'node:path';
import type { ProgrammeSource } from '../../../../shared/authoring/programme-source.ts';
import { editorTexts } from '../../../../shared/i18n/editor-texts.ts';
import { sourceOf } from '../../../../shared/programme/source.ts';
import type { FileError } from '../../../../shared/web/pages/desk/edit/fields/upload-fields.tsx';
import { shownOf, valueAtPlace, type Written } from '../../../../shared/web/pages/desk/edit/written.ts';
import { programmePath } from '../../../../shared/web/pages/desk/programme-path.ts';
import type { Visit } from '../../context.ts';
import type { DeskDeps } from '../../deps.ts';
import { faultsOf } from '../../programme/faults-of.ts';
import { readWritten } from '../../programme/read-written.ts';
import { faultWithLine } from './fault-with-line.ts';

/** A programme file as it was sent, with the id that it says. */
interface SentSource {
  readonly source: ProgrammeSource;
  readonly id: string;
}

/** A programme file that was sent, with those beside it; or why it is none. */
export function sentSource(
  { form: { files }, language }: Pick<Visit, 'form' | 'language'>,
  deps: Pick<DeskDeps, 'limits'>,
): SentSource | { readonly error: FileError } {
  const { file: texts } = editorTexts(language);
  const { file } = files;
  if (file === undefined || file.bytes.byteLength === 0) return { error: { text: texts.missing } };
  if (isArchive(file.bytes)) return { error: { text: texts.archive } };
  const text = textIn(file.bytes);
  if (text === undefined) return { error: { text: texts.notText } };
  if (sourceOf(text, '').document.errors.length > 0) {
    const faults = faultsOf({ text, beside: {} }, { language, programme: { id: '' } }, deps, 'file');
    return { error: { text: texts.unread, faults: faults.map((fault) => faultWithLine(fault, language)) } };
  }
  const written = readWritten({ text, beside: {} });
  const id = written && shownOf(written, 'programme');
  if (written === undefined || id === undefined || id === '') return { error: { text: texts.noId } };
  const sent = Object.entries(files).flatMap(([name, each]) => (name.startsWith('beside') ? [each] : []));
  const beside = namesIn(written).flatMap((name) => {
    const found = sent.find((each) => path.posix.basename(each.name) === path.posix.basename(name));
    return found === undefined ? [] : [[name, Buffer.from(found.bytes).toString('base64')] as const];
  });
  return { id, source: { text, beside: Object.fromEntries(beside) } };
}

/** Where what was sent is seen as the draft that it has become: with all its faults and their lines, as whoever writes files mends them. */
export function afterUpload({ id, source }: SentSource, { language }: Pick<Visit, 'language'>, deps: DeskDeps): string {
  const faults = faultsOf(source, { language, programme: { id } }, deps);
  return faults.length === 0 ? programmePath(id) : `${programmePath(id)}/edit/source`;
}

/** A ZIP archive, as workbooks are one, too. */
function isArchive(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\x03\x04';
}

/** The text of a file, as it is; undefined where it is none. */
function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The files that a programme file names: its logo, and the words of languages. */
function namesIn(written: Written): string[] {
  const words = valueAtPlace(written, 'words');
  const named = [
    valueAtPlace(written, 'look.logo'),
    ...(typeof words === 'object' && words !== null ? Object.values(words) : []),
  ];
  return named.filter((name): name is string => typeof name === 'string' && !name.startsWith('data:'));
}
