import { CommandError } from '../terminal/command-error.ts';
import type { ForeignForm } from './foreign-form.ts';
import { largestFile } from './form-limits.ts';
import { readLimesurvey } from './limesurvey/read-limesurvey.ts';
import { lssTables } from './limesurvey/tables.ts';
import { readSurveyjs } from './surveyjs/read-surveyjs.ts';
import { readXlsform } from './xlsform/read-xlsform.ts';
import { workbookOf } from './xlsform/workbook.ts';

/** What can be imported, for who gives something else. */
const known = 'XLSForm (.xlsx), SurveyJS (JSON) and LimeSurvey (.lss) can be imported';

/** The form in a file, whatever its name ends with: what it is shows in its content. Throws a CommandError. */
export async function foreignFormOf(bytes: Uint8Array, fileName: string): Promise<ForeignForm> {
  if (bytes.length === 0) throw new CommandError(`${fileName} is empty; ${known}`);
  if (bytes.length > largestFile) {
    throw new CommandError(`${fileName} has ${Math.ceil(bytes.length / 2 ** 20)} MB, and no form does; ${known}`);
  }
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const workbook = await workbookOf(bytes, fileName);
    if (!workbook.has('survey')) {
      throw new CommandError(`${fileName} is a workbook without a sheet "survey", so no XLSForm; ${known}`);
    }
    return readXlsform(workbook);
  }
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new CommandError(oldOrEncrypted(bytes, fileName));
  const text = textOf(bytes, fileName).trim();
  if (text.startsWith('<')) {
    const { tables, languages } = lssTables(text, fileName);
    return readLimesurvey(tables, languages);
  }
  if (text.startsWith('{')) return readSurveyjs(surveyIn(text, fileName));
  throw new CommandError(`${fileName} is none of the forms that are known; ${known}`);
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Both are containers of OLE; a workbook with a password has a part that says so, in UTF-16. */
function oldOrEncrypted(bytes: Uint8Array, fileName: string): string {
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isEncrypted
    ? `${fileName} is a workbook with a password: save it without one, and import that`
    : `${fileName} is in the format of Excel before 2007: save it as .xlsx, and import that`;
}

function textOf(bytes: Uint8Array, fileName: string): string {
  const encoding = begins(bytes, [0xff, 0xfe]) ? 'utf-16le' : begins(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`${fileName} is neither a workbook nor a text in UTF-8; ${known}`);
  }
}

function surveyIn(text: string, fileName: string): Readonly<Record<string, unknown>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new CommandError(
      `${fileName} is broken JSON (${cause instanceof Error ? cause.message : String(cause)}): export it anew`,
    );
  }
  const survey = json as Readonly<Record<string, unknown>>;
  if (![survey.pages, survey.elements, survey.questions].some(Array.isArray)) {
    throw new CommandError(`${fileName} is JSON without "pages" or "elements", so no form of SurveyJS; ${known}`);
  }
  return survey;
}
