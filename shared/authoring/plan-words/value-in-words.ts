import { formatWritten } from '../../i18n/dates.ts';
import { listOf } from '../../i18n/lists.ts';
import type { Language } from '../../i18n/text.ts';
import type { OrganiserTexts } from '../../i18n/texts.ts';

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
  return shortened(JSON.stringify(value), changes);
}

/** The words of a language are hundreds of texts. */
function shortened(text: string, { long }: Texts): string {
  return text.length > 400 ? long({ start: text.slice(0, 60), count: text.length }) : text;
}
