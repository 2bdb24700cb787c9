import { locale } from '../../i18n/locale.ts';
import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import { shownCounts } from '../../privacy/release.ts';
import type { Session } from '../../programme/session.ts';
import type { SessionLine } from '../../publication/publication.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import { responseRate } from '../../statistics/response-rate.ts';
import { type Difference, pointsOf, rangeOf } from '../compare.ts';
import { countsOfOthers } from '../counts-of-others.ts';
import { differenceOf, type HeadlineNumber, headlineMetric, headlineNumbers, responseMetric } from '../metrics.ts';
import type { Cell, Table } from '../view.ts';
import { type Column, tabled } from './column.ts';

/** A session with its line in a programme's publication. */
interface Row {
  readonly session: Session;
  readonly line: SessionLine;
}

/** Sessions side by side: the numbers that open a report with their intervals, and in words which differ clearly. */
export function sessionTable(
  lines: readonly SessionLine[],
  sessions: readonly Session[],
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  const rows = lines.flatMap((line): Row[] => {
    const session = sessions.find(({ code }) => code === line.code);
    return session === undefined ? [] : [{ session, line }];
  });
  const [first] = rows;
  if (first === undefined) return undefined;
  const numbers = headlineNumbers(first.session.questionnaire, texts);
  const columns: Column<Row>[] = [
    { heading: texts.columns.session, cell: (row) => nameCell(row, language, texts) },
    ...numbers.map((number) => ({ heading: number.label, cell: ({ line }: Row) => numberCell(number, line, texts) })),
  ];
  return {
    heading: texts.headings.sessions,
    ...tabled(columns, rows),
    notes: numbers.flatMap((number) => differences(number, rows, language, texts)),
  };
}

function nameCell({ session, line }: Row, language: Language, texts: ReportTexts): Cell {
  const { responses } = line.released;
  const { value, of } = responseMetric(responses, responseRate([{ responses, headcount: session.headcount }]), texts);
  return { text: inLanguage(session.place, language), detail: [value, of].filter(Boolean).join(' · ') };
}

function numberCell(number: HeadlineNumber, { released }: SessionLine, texts: ReportTexts): Cell {
  const { value, of, range } = headlineMetric(number, shownCounts(released, number.key), texts);
  // Without an interval: what the counts in the place of a score are of.
  const detail = range ?? of;
  return { text: value, ...(detail === '' ? {} : { detail }) };
}

/** For one number, which sessions differ clearly from the others, and for which no difference is clear. */
function differences(number: HeadlineNumber, rows: readonly Row[], language: Language, texts: ReportTexts): string[] {
  const lines = rows.map(({ line }) => line);
  const all = rows.flatMap(({ session, line }) => {
    const apart = differenceOf(number, shownCounts(line.released, number.key), countsOfOthers(lines, line, number.key));
    return apart === undefined ? [] : [{ place: inLanguage(session.place, language), apart }];
  });
  if (all.length === 0) return [];
  const unclear = all.filter(({ apart }) => !apart.isClear).map(({ place }) => place);
  const list = new Intl.ListFormat(locale(language), { type: 'conjunction' });
  const sentences = [
    ...all.filter(({ apart }) => apart.isClear).map(({ place, apart }) => clearWords(place, apart, texts)),
    ...(unclear.length === 0 ? [] : [texts.table.unclear(list.format(unclear))]),
  ];
  return [texts.table.differs(number.label, sentences.join(texts.table.separator))];
}

function clearWords(place: string, apart: Difference, texts: ReportTexts): string {
  const say = apart.value > 0 ? texts.table.above : texts.table.below;
  return say(place, pointsOf(apart), rangeOf(apart, texts));
}
