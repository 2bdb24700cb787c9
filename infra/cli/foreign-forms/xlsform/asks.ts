import { mostSteps } from '../../../../shared/questionnaire/question-parts.ts';
import type { Asks, ForeignOption, ForeignText, NotAsked, ScaleAsks } from '../foreign-form.ts';
import { isSaid } from '../foreign-text.ts';
import { boundsOf, daysIn, numbersIn } from './bounds.ts';
import { cellOf, type Languages, type Row } from './sheet.ts';

/** The lists of choices by their names. */
export type Lists = ReadonlyMap<string, readonly ForeignOption[]>;

/** What a row may refer to. */
export interface Choices {
  readonly lists: Lists;
  readonly languages: Languages;
}

/** What kinds of question are called; all else can't be asked by a programme. */
const kinds: Readonly<Record<string, 'one' | 'several' | 'rank'>> = {
  select_one: 'one',
  'select one': 'one',
  select1: 'one',
  'select one from': 'one',
  'select one using': 'one',
  'add select one prompt using': 'one',
  select_multiple: 'several',
  'select multiple': 'several',
  'select multiple from': 'several',
  'select multiple using': 'several',
  'select all that apply': 'several',
  'select all that apply from': 'several',
  'add select multiple prompt using': 'several',
  rank: 'rank',
};

/** What a row asks, or why it can't be asked. */
export function asksOf(row: Row, type: string, form: Choices): Asks | NotAsked {
  const select = selectOf(type);
  if (select !== undefined)
    return select.list === undefined ? outside : chosen(row, select.kind, select.list, select.hasOther, form);
  switch (type.toLowerCase()) {
    case 'text':
    case 'string':
    case 'q string':
    case 'add text prompt':
      return {
        type: 'text',
        lines: cellOf(row, 'appearance').includes('multiline') ? 'long' : 'short',
        ...lettersOf(row),
      };
    // Somebody types it; what the device knows is called "phonenumber".
    case 'phone number':
      return { type: 'text', lines: 'short', ...lettersOf(row) };
    case 'integer':
    case 'int':
    case 'q int':
    case 'add integer prompt':
      return { type: 'number', decimals: 0, ...numbersIn(boundsOf(row), 0) };
    case 'decimal':
    case 'q decimal':
    case 'add decimal prompt':
      return { type: 'number', decimals: 1, ...numbersIn(boundsOf(row), 1) };
    case 'percentage':
      return { type: 'number', decimals: 0, min: 0, max: 100 };
    case 'range':
      return rangeOf(row);
    case 'date':
    case 'q date':
    case 'add date prompt':
      return { type: 'date', ...daysIn(boundsOf(row)) };
    case 'acknowledge':
    case 'trigger':
    case 'q acknowledge':
    case 'add acknowledge prompt':
      return { type: 'consent', name: 'OK' };
    case 'calculate':
    case 'q calculate':
    case 'add calculate prompt':
    case 'hidden':
      return { why: 'a programme computes nothing from answers', remedy: 'compute it from the results' };
    case 'time':
    case 'datetime':
    case 'date time':
      return {
        why: 'there is no question for a time of day',
        remedy: 'ask for the day, or for the time as a short text',
      };
    default:
      return { why: 'a programme has no such type of question', remedy: 'leave it out, or ask for it in words' };
  }
}

const outside: NotAsked = {
  why: 'its choices are in another file',
  remedy: 'write them as options of a "one" question',
};

/** `select_one list or_other` */
function selectOf(
  type: string,
): { kind: 'one' | 'several' | 'rank'; list: string | undefined; hasOther: boolean } | undefined {
  const words = type.split(' ');
  const hasOther = /^or[_ ]other$/i.test(words.at(-1) ?? '') || /or specify other$/i.test(type);
  const name = hasOther ? words.slice(0, /or specify other$/i.test(type) ? -3 : -1) : words;
  const list = name.at(-1) ?? '';
  const kind = kinds[name.slice(0, -1).join(' ').toLowerCase()];
  if (kind !== undefined) return { kind, list, hasOther };
  return /^select_?(?:one|multiple)_?(?:from_file|external)\b/i.test(type) || /from file/i.test(type)
    ? { kind: 'one', list: undefined, hasOther }
    : undefined;
}

function chosen(
  row: Row,
  kind: 'one' | 'several' | 'rank',
  list: string,
  hasOther: boolean,
  form: Choices,
): Asks | NotAsked {
  const options = form.lists.get(list)?.filter((option) => !isAside(option));
  if (options === undefined) return { why: `the sheet of choices has no list "${list}"`, remedy: 'write its options' };
  // Two may as well be yes and no.
  const steps = stepsOf(options, 3);
  if (kind === 'one' && !hasOther && (steps !== undefined || cellOf(row, 'appearance').includes('likert'))) {
    const scale = scaleOf(options);
    const isRecommendation = /nps|recommend/i.test(cellOf(row, 'name'));
    if (scale?.from === 0 && scale.to === 10 && scale.words === undefined && isRecommendation) {
      return { ...scale, type: 'zero-to-ten', best: 'high' };
    }
    if (scale !== undefined) return scale;
  }
  const more = { ...mostOf(row), ...(isRandom(row) && { isRandom: true as const }) };
  if (!hasOther) return { type: kind, options: excluding(row, options), ...more };
  // The converter makes this question, and calls the option so in every language.
  const write = { name: `${cellOf(row, 'name')}_other` };
  const inEnglish = Object.fromEntries(form.languages.tags.map((tag) => [tag, 'Other']));
  const other = { name: 'other', text: inEnglish, ...options.find(({ name }) => name === 'other'), write };
  return { type: kind, options: [...options.filter(({ name }) => name !== 'other'), other], ...more };
}

/** The options of a list as the steps of a scale: by their numbers, or as they stand. Undefined: they are too few or too many. */
function scaleOf(options: readonly ForeignOption[]): ScaleAsks | undefined {
  const { from, options: ordered } = stepsOf(options, 2) ?? { from: 1, options };
  if (ordered.length < 2 || ordered.length > mostSteps.most) return undefined;
  return {
    type: 'scale',
    from,
    to: from + ordered.length - 1,
    ...(endsOf(ordered, from) ?? {
      words: ordered.map((option) => option.text),
      ...(ordered[0] !== options[0] && { isHighFirst: true }),
    }),
    best: 'unknown',
    names: ordered.map((option) => option.name),
  };
}

/** What the ends of a scale mean, and its middle, where all other steps are numbers only. Undefined: its steps have words. */
function endsOf(steps: readonly ForeignOption[], from: number): Pick<ScaleAsks, 'low' | 'middle' | 'high'> | undefined {
  const said = steps.map(({ text }, at) => behindNumber(text, from + at));
  const known = said.filter((text) => text !== undefined);
  const [low = {}, middle = {}, high = {}] = [0, (steps.length - 1) / 2, steps.length - 1].map((at) => known[at]);
  const others = known.filter((text) => text !== low && text !== middle && text !== high);
  if (known.length < steps.length || others.some(isSaid)) return undefined;
  return {
    ...(isSaid(low) && { low }),
    ...(isSaid(middle) && { middle }),
    ...(isSaid(high) && { high }),
  };
}

/** Words in another direction are kept apart from the number before them by marks that nobody sees. */
function withoutIsolates(words: string): string {
  return words.startsWith('\u2068') && words.endsWith('\u2069') ? words.slice(1, -1) : words;
}

/** What `3 = often` says of a step in every language, or `3` alone; undefined: it does not begin with its number. */
function behindNumber(text: ForeignText, step: number): ForeignText | undefined {
  const parts = Object.entries(text).map(([language, label]): [string, string | undefined] => {
    const [, number, words] = /^([-\u2212]?\d{1,2})(?:\s*[=:：.–—-]\s*(\S.*))?$/s.exec(label) ?? [];
    return [language, number?.replace('\u2212', '-') === String(step) ? withoutIsolates(words ?? '') : undefined];
  });
  if (parts.some(([, words]) => words === undefined)) return undefined;
  return Object.fromEntries(parts.flatMap(([language, words]) => (words ? [[language, words]] : [])));
}

/** The scale of a table whose rows choose from this list. */
export function tableScale(list: string, { lists }: Choices): ScaleAsks | undefined {
  return scaleOf((lists.get(list) ?? []).filter((option) => !isAside(option)));
}

/** The list from which a row lets one choose; undefined: it is no such question, or has an "other", too. */
export function listOfOne(type: string): string | undefined {
  const select = selectOf(type);
  return select?.kind === 'one' && !select.hasOther ? select.list : undefined;
}

function lettersOf(row: Row): { maxLength?: number } {
  const { letters } = boundsOf(row);
  return letters !== undefined && letters >= 1 && letters <= 4000 ? { maxLength: letters } : {};
}

function mostOf(row: Row): { max?: number } {
  const { most } = boundsOf(row);
  return most !== undefined && most >= 2 ? { max: most } : {};
}

function isRandom(row: Row): boolean {
  return /randomize\s?=\s?true/i.test(cellOf(row, 'parameters'));
}

function excluding(row: Row, options: readonly ForeignOption[]): readonly ForeignOption[] {
  const { alone } = boundsOf(row);
  return options.map((option) => (alone.includes(option.name) ? { ...option, isExclusive: true } : option));
}

/** Whether an option says that the question does not apply: it stays out of every count. */
function isAside({ name }: ForeignOption): boolean {
  return /^(?:na|n_a|n\/a|not_applicable)$/i.test(name);
}

/** That option of a question's list, if it has one. */
export function asideOf(type: string, form: Choices): ForeignOption | undefined {
  const list = selectOf(type)?.list;
  return list === undefined ? undefined : asideIn(list, form);
}

export function asideIn(list: string, { lists }: Choices): ForeignOption | undefined {
  return lists.get(list)?.find(isAside);
}

/** Options whose names are numbers that follow each other are steps of a scale: from the lowest. */
function stepsOf(
  options: readonly ForeignOption[],
  least: number,
): { from: number; options: readonly ForeignOption[] } | undefined {
  if (options.length < least || options.length > mostSteps.most) return undefined;
  if (!options.every(({ name }) => /^-?\d{1,2}$/.test(name))) return undefined;
  const sorted = options.toSorted((a, b) => Number(a.name) - Number(b.name));
  const from = Number(sorted[0]?.name);
  const isRun = sorted.every(({ name }, at) => Number(name) === from + at);
  return isRun && from >= -5 && from <= 1 ? { from, options: sorted } : undefined;
}

/** `start=1 end=10 step=1` */
function rangeOf(row: Row): Asks {
  const given = (key: string, otherwise: number) => {
    const found = new Map(
      cellOf(row, 'parameters')
        .split(/[\s,;]+/)
        .map((part): [string, string] => {
          const [name = '', value = ''] = part.split('=');
          return [name.toLowerCase(), value];
        }),
    ).get(key);
    return found === undefined || !Number.isFinite(Number(found)) ? otherwise : Number(found);
  };
  const [from, to, step] = [given('start', 1), given('end', 10), given('step', 1)];
  const decimals = [from, to, step].every(Number.isInteger) ? 0 : 1;
  return { type: 'number', decimals, min: Math.min(from, to), max: Math.max(from, to) };
}
