import { tagOfName } from '../../../../shared/i18n/language-tags.ts';
import type { Language } from '../../../../shared/i18n/text.ts';
import type { ForeignText } from '../foreign-form.ts';
import { plainWords } from '../plain-words.ts';

/** The notes above and behind all pages that say what answers are for, and thank for them: how our own forms write them. */
export const purposeNote = 'purpose';
export const thanksNote = 'thanks';

/** A column of a sheet: what it is for, and in which language its cells are. */
interface Column {
  readonly key: string;
  /** As the heading says it: `French (fr)`. Empty: it says none. */
  readonly language: string;
  readonly heading: string;
}

/** A row of a sheet by what its columns are for. */
export interface Row {
  /** As spreadsheets count them. */
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
  readonly columns: readonly Column[];
}

/** Older and looser names of columns, which ODK's converter takes, too. */
const aliases: Readonly<Record<string, string>> = {
  'list name': 'list_name',
  caption: 'label',
  command: 'type',
  tag: 'name',
  value: 'name',
  relevance: 'relevant',
  calculate: 'calculation',
  readonly: 'read_only',
  constraining_message: 'constraint_message',
  required_msg: 'required_message',
  requiredmsg: 'required_message',
  image: 'media::image',
  audio: 'media::audio',
  video: 'media::video',
  'big-image': 'media::big-image',
  count: 'repeat_count',
  'jr:count': 'repeat_count',
};

/** Columns that say under which part of ODK's own format they are filed. */
const filed: Readonly<Record<string, string>> = {
  'bind::relevant': 'relevant',
  'bind::required': 'required',
  'bind::constraint': 'constraint',
  'bind::readonly': 'read_only',
  'bind::calculate': 'calculation',
  'bind::jr::constraintmsg': 'constraint_message',
  'bind::jr::requiredmsg': 'required_message',
  'control::appearance': 'appearance',
  'body::appearance': 'appearance',
};

/** The rows of a sheet that have something in them, by its first row. */
export function rowsOf(sheet: readonly (readonly string[])[]): readonly Row[] {
  const columns = (sheet[0] ?? []).map(columnOf);
  return sheet.slice(1).flatMap((row, at): Row[] => {
    const cells = new Map<string, string>();
    for (const [index, column] of columns.entries()) {
      const cell = row[index] ?? '';
      if (cell !== '' && column.heading !== '') cells.set(keyOf(column), cell);
    }
    return cells.size === 0 ? [] : [{ number: at + 2, cells, columns }];
  });
}

const keyOf = ({ key, language }: Column) => (language === '' ? key : `${key}::${language}`);

function columnOf(heading: string): Column {
  const parts = heading.split(/::?/).map((part) => part.trim());
  const first = parts[0]?.toLowerCase() ?? '';
  if (first === 'bind' || first === 'body' || first === 'control' || first === 'instance') {
    const key = parts.join('::').toLowerCase();
    return { key: filed[key] ?? parts.slice(0, 2).join('::').toLowerCase(), language: '', heading };
  }
  const [key, language] = first === 'media' ? [`media::${parts[1]?.toLowerCase() ?? ''}`, parts[2]] : [first, parts[1]];
  return { key: aliases[key] ?? key, language: language ?? '', heading };
}

/** A cell of a row; empty: there is none. */
export function cellOf({ cells }: Row, key: string): string {
  return cells.get(key) ?? '';
}

/** What a row is: `select_one list`. */
export function typeOf(row: Row): string {
  return cellOf(row, 'type').replaceAll(/\s+/g, ' ');
}

/** Whether a cell says yes. */
export function isYes(cell: string): boolean {
  return /^(?:yes|true|true\(\))$/i.test(cell);
}

/** The languages of a form, as its headings call them, with their tags. */
export interface Languages {
  readonly tags: readonly [Language, ...Language[]];
  /** Headings whose language has no tag that is known. */
  readonly unknown: readonly string[];
  readonly of: ReadonlyMap<string, Language>;
  /** The form says of no text in which language it is. */
  readonly isGuessed: boolean;
}

/** The languages of labels, the form's default one first. */
export function languagesOf(rows: readonly Row[], defaultName: string): Languages {
  const labels = rows.flatMap(({ columns }) => columns).filter(({ key }) => key === 'label' || key === 'hint');
  const names = [...new Set(labels.map(({ language }) => language))];
  const unknown = names.filter((name) => name !== '' && tagOfName(name) === undefined);
  const named = names.flatMap((name) => (name === '' ? [] : (tagOfName(name) ?? [])));
  const chosen = tagOfName(defaultName);
  const isUsed = chosen !== undefined && (named.includes(chosen) || names.includes('') || named.length === 0);
  const first = isUsed ? chosen : (named[0] ?? 'en');
  // A label without a language beside others with one is the converter's "default" one.
  const bare = chosen ?? (named.length === 0 || named.includes('en') ? first : 'en');
  const of = new Map(
    names.flatMap((name): [string, Language][] => {
      const tag = name === '' ? bare : tagOfName(name);
      return tag === undefined ? [] : [[name, tag]];
    }),
  );
  const used = [...new Set(of.values())].filter((tag) => tag !== first);
  return { tags: [first, ...used], unknown, of, isGuessed: chosen === undefined && named.length === 0 };
}

/** The text of a row in every language in which it is there. */
export function textOf(row: Row, key: string, { of }: Languages): ForeignText {
  const entries = row.columns
    .filter((column) => column.key === key)
    .flatMap((column): [Language, string][] => {
      const tag = of.get(column.language);
      const words = plainWords(withoutMarkdown(row.cells.get(keyOf(column)) ?? ''));
      return tag === undefined || words === '' ? [] : [[tag, words]];
    });
  return Object.fromEntries(entries);
}

/** ODK shows `**bold**`, `# headings` and `[words](address)`. */
function withoutMarkdown(text: string): string {
  return text
    .replaceAll(/\*\*|__/g, '')
    .replaceAll(/^#{1,6} /gm, '')
    .replaceAll(/\[([^[\]]*)\]\((https:[^()\s]*)\)/g, '$1 ($2)');
}
