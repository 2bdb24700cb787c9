import { numberText } from '../../i18n/numbers.ts';
import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import type { Linked } from '../../privacy/linked-pairs.ts';
import type { Session } from '../../programme/session.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { clearestOf } from '../claims/comparison.ts';
import type { ChangeClaim } from '../claims/linked-changes.ts';
import { rangeOf } from '../compare.ts';
import { factsOf } from '../facts.ts';
import { signed } from '../format.ts';
import { linkedWords } from '../linked-words.ts';
import { numberName } from '../question-name.ts';
import type { Cell, Table } from '../view.ts';
import { type Column, tabled } from './column.ts';

/** How those have changed who made the same code before and after, question by question; undefined where it is shown of none. */
export function linkedTable(
  { linked }: Pick<Publication, 'linked'>,
  { questionnaire }: Pick<Session, 'questionnaire'>,
  claims: readonly ChangeClaim[],
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  if (linked === undefined || claims.length === 0) return undefined;
  const count = (value: number): Cell => ({ text: numberText(value, language) });
  const columns: Column<ChangeClaim>[] = [
    { heading: texts.columns.question, cell: (claim) => nameCell(claim, questionnaire, language, texts) },
    { heading: texts.columns.n, cell: ({ change }) => count(change.n) },
    { heading: texts.columns.better, cell: ({ change }) => count(change.more) },
    { heading: texts.columns.same, cell: ({ change: { n, more, less } }) => count(n - more - less) },
    { heading: texts.columns.worse, cell: ({ change }) => count(change.less) },
    { heading: texts.columns.points, cell: (claim) => changeCell(claim, texts) },
  ];
  const clearest = clearestOf(claims);
  const found = clearest === undefined ? texts.linked.unclear : linkedWords(clearest, questionnaire, language, texts);
  return {
    heading: texts.headings.linked,
    ...tabled(columns, claims),
    notes: [found, texts.linked.about, texts.linked.safe, ...ambiguousNotes(linked, texts)],
  };
}

/** That nothing may be shown of those who were asked for a code; nothing where something is, or nobody was asked. */
export function unlinkedNotes(
  { linked }: Pick<Publication, 'linked'>,
  claims: readonly ChangeClaim[],
  texts: ReportTexts,
): string[] {
  if (linked === undefined || claims.length > 0) return [];
  return [
    texts.plain.labelled({ label: texts.headings.linked, value: texts.linked.none }),
    ...ambiguousNotes(linked, texts),
  ];
}

/** How many answers are in no comparison because somebody else has made the same code. */
export function ambiguousNotes({ ambiguous }: Linked, texts: ReportTexts): string[] {
  if (ambiguous === 0) return [];
  return [texts.linked.ambiguous(ambiguous === 'few' ? { how: 'few', count: 0 } : { how: 'many', count: ambiguous })];
}

/** What is asked, and which answers are the good ones. */
function nameCell(
  { number: { question } }: ChangeClaim,
  questionnaire: Questionnaire,
  language: Language,
  texts: ReportTexts,
): Cell {
  const detail = question.type === 'zero-to-ten' ? texts.promoters : texts.trend.counted[question.type];
  return { text: numberName(question, questionnaire, language, texts), detail };
}

function changeCell({ verdict, apart }: ChangeClaim, texts: ReportTexts): Cell {
  const mark = apart.value > 0 ? texts.table.higher : texts.table.lower;
  const detail = factsOf([rangeOf(apart, texts), verdict === 'clear' ? mark : undefined], texts);
  return { text: signed(apart.value, texts), detail };
}
