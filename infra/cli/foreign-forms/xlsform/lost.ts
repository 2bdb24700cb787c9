import { type Lost, type NotAsked, quoting } from '../foreign-form.ts';
import { quotesAnswers } from '../plain-words.ts';
import { boundsOf } from './bounds.ts';
import { cellOf, isYes, type Languages, type Row, typeOf } from './sheet.ts';

/** What quotes an answer. */
export function lostQuotes(row: Row, where: string): Lost[] {
  const isQuoting = row.columns
    .filter(({ key }) => key === 'label' || key === 'hint')
    .some((column) => {
      const key = column.language === '' ? column.key : `${column.key}::${column.language}`;
      return quotesAnswers(row.cells.get(key) ?? '');
    });
  return isQuoting ? [{ where, what: `the text of "${cellOf(row, 'name')}"`, ...quoting }] : [];
}

/** What a row says that is not carried, besides its question. */
export function lostSettings(row: Row, where: string): Lost[] {
  const lost = (column: string, why: string, remedy: string): Lost[] => {
    const cell = cellOf(row, column);
    return cell === '' ? [] : [{ where, what: `${column} of "${cellOf(row, 'name')}": ${cell}`, why, remedy }];
  };
  return [
    ...(boundsOf(row).isAll
      ? []
      : lost('constraint', 'answers are checked by their type and limits only', 'set limits where the type has them')),
    ...lost('default', 'no answer is given before somebody gives one', 'leave it out'),
    ...lost(
      'choice_filter',
      'all options are offered to everybody',
      'give a "showWhen" to each option that is for some only',
    ),
    ...(isYes(cellOf(row, 'read_only'))
      ? lost('read_only', 'every question can be answered', 'make it part of the introduction of its page')
      : []),
  ];
}

export function lostRepeat(row: Row): Lost {
  // Loops of old forms have no name.
  const kind = typeOf(row).replace(/^begin[ _]/i, '');
  const name = cellOf(row, 'name');
  return {
    where: `survey row ${row.number}`,
    what: name === '' ? kind : `${kind} "${name}"`,
    why: 'what is in it is asked as often as somebody likes',
    remedy: 'a page can repeat for each speaker, topic or part ("repeat"), else ask once',
  };
}

/** What is in it. */
export function lostInRepeat(where: string, what: string): Lost {
  return {
    where,
    what,
    why: 'it is asked in a repeat',
    remedy: 'ask it once, or on a page that repeats for each speaker, topic or part',
  };
}

/** Columns of which nothing is carried, whatever is in them; those of a row are named with it. */
const carried = new Set([
  'type',
  'name',
  'label',
  'hint',
  'required',
  'relevant',
  'appearance',
  'constraint',
  'default',
  'choice_filter',
  'parameters',
  'read_only',
  'calculation',
  'repeat_count',
  'list_name',
  'belongs_to',
  'kobo--score-choices',
  '',
]);

/** Columns of which nothing is carried. */
export function lostColumns(sheet: string, rows: readonly Row[]): Lost[] {
  const columns = [...new Set((rows[0]?.columns ?? []).map(({ key }) => key))].filter((key) => !carried.has(key));
  return columns.flatMap((key): Lost[] => {
    const used = rows.filter(({ cells }) =>
      [...cells.keys()].some((cell) => cell === key || cell.startsWith(`${key}::`)),
    );
    if (used.length === 0) return [];
    const many =
      used.length > 8
        ? `${used.length} rows`
        : `row${used.length === 1 ? '' : 's'} ${used.map(({ number }) => number).join(', ')}`;
    return [{ where: `${sheet} ${many}`, what: `column ${key}`, ...whyOf(key) }];
  });
}

function whyOf(key: string): NotAsked {
  if (key.endsWith('_message'))
    return { why: 'the form has words of its own for what is missing or wrong', remedy: 'nothing is to do' };
  if (key.startsWith('media::'))
    return { why: 'a form has no pictures, sounds or films', remedy: 'say in words what they show' };
  if (key === 'guidance_hint')
    return {
      why: 'it is for interviewers, and participants answer for themselves',
      remedy: 'add it to the question if they need it',
    };
  return { why: 'a programme has nothing of this kind', remedy: 'look whether it is needed' };
}

/** What is not known of the languages of the form. */
export function lostLanguages({ unknown, tags, isGuessed }: Languages): Lost[] {
  return [
    ...unknown.map((name) => ({
      where: 'survey and choices',
      what: `column label::${name}`,
      why: 'the language has no code that is known',
      remedy: `head it "${name} (xx)" with the code of the language, and import again`,
    })),
    ...(isGuessed
      ? [
          {
            where: 'settings',
            what: 'default_language',
            why: `the form does not say in which language it is, and ${tags[0]} is taken`,
            remedy: 'say it there as "French (fr)" and import again, or correct "languages" and the texts',
          },
        ]
      : []),
  ];
}
