import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import { shownCounts } from '../../privacy/release.ts';
import type { Session } from '../../programme/session.ts';
import { shortSessionDays } from '../../programme/session-days.ts';
import { sessionName } from '../../programme/session-name.ts';
import type { SessionLine } from '../../publication/publication.ts';
import { responseRate } from '../../statistics/response-rate.ts';
import type { SessionClaim } from '../claims/claims.ts';
import { distanceOf } from '../compare.ts';
import { factsOf } from '../facts.ts';
import { type HeadlineNumber, headlineNumbers } from '../headline-numbers.ts';
import { headlineMetric, responseMetric } from '../metrics.ts';
import { sessionPrecision } from '../precision.ts';
import { sessionNameOf } from '../session-name-of.ts';
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
  claims: readonly SessionClaim[],
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
  const allClear = claims.filter(({ verdict }) => verdict === 'clear');
  const clear = allClear.filter(({ number }) => numbers.some(({ key }) => key === number.question.id));
  const columns: Column<Row>[] = [
    { heading: texts.columns.session, cell: (row) => nameCell(row, language, texts) },
    ...numbers.map((number) => ({
      heading: number.label,
      cell: (row: Row) => numberCell(number, row, clear, texts),
    })),
  ];
  return {
    heading: texts.headings.sessions,
    ...tabled(columns, rows),
    notes: [
      ...numbers.flatMap((number) => differences(number, clear, sessions, language, texts)),
      // Not where a number differs that has no column here.
      ...(claims.length === 0 || clear.length < allClear.length
        ? []
        : [clear.length === 0 ? texts.actions.noSession.sessions : texts.table.noOther]),
    ],
  };
}

function nameCell({ session, line }: Row, language: Language, texts: ReportTexts): Cell {
  const { responses } = line.released;
  const { value, of } = responseMetric(responses, responseRate([{ responses, headcount: session.headcount }]), texts);
  const days = shortSessionDays(session, language);
  return { text: sessionName(session, language), detail: factsOf([days, value, of], texts) };
}

function numberCell(
  number: HeadlineNumber,
  { session, line }: Row,
  clear: readonly SessionClaim[],
  texts: ReportTexts,
): Cell {
  const { code, released } = line;
  const { value, of, range } = headlineMetric(
    number,
    shownCounts(released, number.key),
    texts,
    sessionPrecision(session, released.responses),
  );
  const own = clear.find((claim) => claim.number.question.id === number.key && claim.session === code);
  const beside = clear.find((claim) => claim.number.question.id === number.key && claim.against === code);
  const points = (own?.apart.value ?? 0) - (beside?.apart.value ?? 0);
  const mark = points === 0 ? undefined : points > 0 ? texts.table.higher : texts.table.lower;
  // Without an interval: what the counts in the place of a score are of.
  const detail = factsOf([range ?? of, mark], texts);
  return { text: value, ...(detail === '' ? {} : { detail }) };
}

/** For one number, by how much which sessions differ clearly. */
function differences(
  { key, label }: HeadlineNumber,
  clear: readonly SessionClaim[],
  sessions: readonly Session[],
  language: Language,
  texts: ReportTexts,
): string[] {
  const sentences = clear
    .filter(({ number }) => number.question.id === key)
    .map(({ apart, session, against }) => {
      const { points, range } = distanceOf(apart, texts);
      const isHigher = apart.value > 0;
      if (against === undefined) {
        return (isHigher ? texts.table.above : texts.table.below)({
          session: sessionNameOf(session, sessions, language),
          points,
          range,
        });
      }
      return (isHigher ? texts.table.aboveOther : texts.table.belowOther)({
        session: sessionNameOf(session, sessions, language),
        other: sessionNameOf(against, sessions, language),
        points,
        range,
      });
    });
  return sentences.length === 0
    ? []
    : [texts.table.differs({ metric: label, sentences: sentences.join(texts.table.separator) })];
}
