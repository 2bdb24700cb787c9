import type { ForeignQuestion, ForeignText, Lost, WrittenCondition } from '../foreign-form.ts';
import { firstSaid, joined } from '../foreign-text.ts';
import { tableQuestions } from '../table-questions.ts';
import { asideIn, type Choices, listOfOne, tableScale } from './asks.ts';
import { lostQuotes, lostSettings } from './lost.ts';
import { cellOf, isYes, type Row, textOf, typeOf } from './sheet.ts';

/** Questions that stand in one table, and how many rows of the survey they take. */
export interface SurveyTable {
  readonly content: readonly (ForeignQuestion | Lost)[];
  readonly length: number;
}

/** What may read the relevance of a row. */
type Relevance = (row: Row) => WrittenCondition[];

/** The rows that make up a table. */
interface TableRows {
  /** The group around them. */
  readonly group?: Row;
  /** Above the columns. */
  readonly heading?: Row | undefined;
  readonly notes: readonly Row[];
  readonly asked: readonly Row[];
  readonly list: string;
  readonly length: number;
}

/**
 * The table that begins at a row of the survey: a group that is shown as one (`table-list`), KoboToolbox's `begin_score`, or questions
 * of which only the first has the words of its list (`label`, `list-nolabel`). Undefined: there is none.
 */
export function tableAt(
  survey: readonly Row[],
  at: number,
  form: Choices,
  relevanceOf: Relevance,
): SurveyTable | undefined {
  const rows = groupAt(survey, at) ?? runAt(survey.slice(at));
  const scale = rows && tableScale(rows.list, form);
  // Rows of a matrix are asked together.
  if (rows === undefined || scale === undefined || rows.asked.some((row) => relevanceOf(row).length > 0))
    return undefined;
  const { group, heading, notes, asked, list, length } = rows;
  const words = (row: Row | undefined): ForeignText =>
    row === undefined ? {} : joined(textOf(row, 'label', form.languages), textOf(row, 'hint', form.languages));
  const [first = survey[at]] = asked;
  const head = group ?? heading;
  const name = head === undefined ? `${first === undefined ? '' : cellOf(first, 'name')}_table` : cellOf(head, 'name');
  const aside = asideIn(list, form);
  const questions = tableQuestions(
    {
      name,
      where: `survey row ${survey[at]?.number ?? 1}`,
      text: notes.map(words).reduce(joined, firstSaid(words(group), words(heading))),
      conditions: group === undefined ? [] : relevanceOf(group),
      ...(aside && { notApplicable: aside }),
    },
    scale,
    asked.map((row) => ({
      name: cellOf(row, 'name'),
      where: `survey row ${row.number}`,
      text: words(row),
      isRequired: isYes(cellOf(row, 'required')),
    })),
  );
  const lost = [...(group ? [group] : []), ...asked].flatMap((row) => {
    const where = `survey row ${row.number}`;
    return [...lostQuotes(row, where), ...(row === group ? [] : lostSettings(row, where))];
  });
  return { content: [...lost, ...questions], length };
}

/** A group that holds rows of a table, and nothing but notes besides. */
function groupAt(survey: readonly Row[], at: number): TableRows | undefined {
  const group = survey[at];
  const kind = group && /^begin[ _](group|score)$/i.exec(typeOf(group))?.[1]?.toLowerCase();
  if (group === undefined || kind === undefined) return undefined;
  const end = survey.findIndex((row, index) => index > at && /^(?:begin|end)[ _]/i.test(typeOf(row)));
  if (
    end < 0 ||
    typeOf(survey[end] ?? group)
      .toLowerCase()
      .replace(' ', '_') !== `end_${kind}`
  )
    return undefined;
  const inside = survey.slice(at + 1, end);
  const notes = inside.filter((row) => typeOf(row) === 'note');
  const selects = inside.filter((row) => !notes.includes(row));
  const length = end - at + 1;
  if (kind === 'score') {
    const areRows = selects.length > 1 && selects.every((row) => /^score__row$/i.test(typeOf(row)));
    return areRows ? { group, notes, asked: selects, list: cellOf(group, 'kobo--score-choices'), length } : undefined;
  }
  const run = runAt(selects);
  if (run !== undefined && run.length === selects.length) return { ...run, group, notes, length };
  const list = listOf(selects);
  return looksLike(group, 'table-list') && list !== undefined && selects.length > 1
    ? { group, notes, asked: selects, list, length }
    : undefined;
}

/** Questions below each other on one list, whose words stand above them only. */
function runAt(rows: readonly Row[]): TableRows | undefined {
  const [first] = rows;
  const heading = first !== undefined && looksLike(first, 'label') ? first : undefined;
  const below = heading === undefined ? rows : rows.slice(1);
  const end = below.findIndex((row) => !looksLike(row, 'list-nolabel'));
  const asked = end < 0 ? below : below.slice(0, end);
  const list = listOf([...(heading ? [heading] : []), ...asked]);
  if (list === undefined || asked.length < 2) return undefined;
  return { heading, notes: [], asked, list, length: asked.length + Number(heading !== undefined) };
}

/** The list from which all rows let one choose. */
function listOf(rows: readonly Row[]): string | undefined {
  const [list, ...others] = new Set(rows.map((row) => listOfOne(typeOf(row))));
  return others.length === 0 ? list : undefined;
}

function looksLike(row: Row, appearance: string): boolean {
  return cellOf(row, 'appearance').toLowerCase().split(/\s+/).includes(appearance);
}
