import { formatWritten } from '../../i18n/dates.ts';
import { isLanguageTag } from '../../i18n/is-language-tag.ts';
import { listOf } from '../../i18n/lists.ts';
import type { Language, Text } from '../../i18n/text.ts';
import type { OrganiserTexts } from '../../i18n/texts.ts';
import { inLanguage } from '../../questionnaire/items.ts';

type Texts = OrganiserTexts['plan']['changes'];

/** A value as a programme file has it. */
export function valueInFile(value: unknown, { changes }: { readonly changes: Texts }): string {
  if (value === undefined) return changes.nothing;
  if (Array.isArray(value)) return value.join(', ');
  return shortened(JSON.stringify(value), changes);
}

/** A value for those who do not read programme files. */
export function valueInWords(value: unknown, { changes }: { readonly changes: Texts }, language: Language): string {
  if (value === undefined) return changes.nothing;
  if (typeof value === 'boolean') return value ? changes.yes : changes.no;
  if (typeof value === 'string') {
    const said = formatWritten(value, language);
    return said === value ? changes.quoted({ text: shortened(value, changes) }) : said;
  }
  if (Array.isArray(value)) return value.length === 0 ? changes.nothing : listOf(value.map(String), language);
  return isText(value) ? valueInWords(inLanguage(value, language), { changes }, language) : String(value);
}

/** Whether a value can be told in words: there are none for what is made of several values, such as a condition. */
export function isInWords(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each !== 'object');
  return typeof value !== 'object' || value === null || isText(value);
}

/** Words by their languages. */
function isText(value: unknown): value is Text {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, each]) => isLanguageTag(key) && typeof each === 'string');
}

/** The words of a language are hundreds of texts. */
function shortened(text: string, { long }: Texts): string {
  return text.length > 400 ? long({ start: text.slice(0, 60), count: text.length }) : text;
}
