import type { SessionCode } from '../../access/session-code.ts';
import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import { shownCounts } from '../../privacy/release.ts';
import type { Session } from '../../programme/session.ts';
import { sessionByCode } from '../../programme/session-by-code.ts';
import { shortSessionDays } from '../../programme/session-days.ts';
import { sessionName } from '../../programme/session-name.ts';
import type { SessionLine } from '../../publication/publication.ts';
import { responseRate } from '../../statistics/response-rate.ts';
import type { SessionClaim } from '../claims/claims.ts';
import { clearestFirst } from '../claims/comparison.ts';
import { distanceOf } from '../compare.ts';
import { factsOf } from '../facts.ts';
import { type HeadlineNumber, headlineNumbers } from '../headline-numbers.ts';
import { headlineMetric, responseMetric } from '../metrics.ts';
import { mostNamed } from '../most-named.ts';
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
    const session = sessionByCode(sessions).get(line.code);
    return session === undefined ? [] : [{ session, line }];
  });
  const [first] = rows;
  if (first === undefined) return undefined;
  const numbers = headlineNumbers(first.session.questionnaire, texts);
  const allClear = claims.filter(({ verdict }) => verdict === 'clear');
  const clear = allClear.filter(({ number }) => numbers.some(({ key }) => key === number.question.id));
  const pointsOf = pointsBySession(clear);
  const columns: Column<Row>[] = [
    { heading: texts.columns.session, cell: (row) => nameCell(row, language, texts) },
    ...numbers.map((number) => ({
      heading: number.label,
      cell: (row: Row) => numberCell(number, row, pointsOf(number.key, row.session.code), texts),
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
    outstanding: outstandingRows(rows, clear),
  };
}

/** By how many points a session is clearly above (or below 0: below) in a number; 0 where nothing is clear. */
function pointsBySession(clear: readonly SessionClaim[]): (key: string, code: SessionCode) => number {
  const points = new Map<string, number>();
  for (const { number, session, against, apart } of clear) {
    points.set(`${number.question.id} ${session}`, apart.value);
    if (against !== undefined) points.set(`${number.question.id} ${against}`, -apart.value);
  }
  return (key, code) => points.get(`${key} ${code}`) ?? 0;
}

/** The places of the rows of those sessions that differ clearly, the clearest first. */
function outstandingRows(rows: readonly Row[], clear: readonly SessionClaim[]): number[] {
  const places = new Map(rows.map(({ session }, at) => [session.code, at]));
  const codes = clearestFirst(clear).flatMap(({ session, against }) =>
    against === undefined ? [session] : [session, against],
  );
  return [...new Set(codes)].flatMap((code) => places.get(code) ?? []);
}

function nameCell({ session, line }: Row, language: Language, texts: ReportTexts): Cell {
  const { responses } = line.released;
  const { value, of } = responseMetric(responses, responseRate([{ responses, headcount: session.headcount }]), texts);
  const days = shortSessionDays(session, language);
  const detail = factsOf([days, value, of], texts);
  return { text: sessionName(session, language), detail, session: session.code };
}

/** `points`: by how many it is clearly apart; 0: it is not. */
function numberCell(number: HeadlineNumber, { session, line }: Row, points: number, texts: ReportTexts): Cell {
  const { released } = line;
  const { value, of, range } = headlineMetric(
    number,
    shownCounts(released, number.key),
    texts,
    sessionPrecision(session, released.responses),
  );
  const mark = points === 0 ? undefined : points > 0 ? texts.table.higher : texts.table.lower;
  // Without an interval: what the counts in the place of a score are of.
  const detail = factsOf([range ?? of, mark], texts);
  return { text: value, ...(detail === '' ? {} : { detail }) };
}

/** For one number, by how much which sessions differ clearly: of many, the clearest. */
function differences(
  { key, label }: HeadlineNumber,
  clear: readonly SessionClaim[],
  sessions: readonly Session[],
  language: Language,
  texts: ReportTexts,
): string[] {
  const own = clear.filter(({ number }) => number.question.id === key);
  const more = own.length - mostNamed;
  const named = more > 0 ? clearestFirst(own).slice(0, mostNamed) : own;
  const sentences = named.map((claim) => differenceWords(claim, sessions, language, texts));
  if (more > 0) sentences.push(texts.table.moreDiffer({ count: more }));
  return sentences.length === 0
    ? []
    : [texts.table.differs({ metric: label, sentences: sentences.join(texts.table.separator) })];
}

function differenceWords(
  { apart, session, against }: SessionClaim,
  sessions: readonly Session[],
  language: Language,
  texts: ReportTexts,
): string {
  const { points, range } = distanceOf(apart, texts);
  const isHigher = apart.value > 0;
  const name = sessionNameOf(session, sessions, language);
  if (against === undefined) {
    return (isHigher ? texts.table.above : texts.table.below)({ session: name, points, range });
  }
  const other = sessionNameOf(against, sessions, language);
  return (isHigher ? texts.table.aboveOther : texts.table.belowOther)({ session: name, other, points, range });
}
