import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Session } from '../programme/session.ts';
import { sessionByCode } from '../programme/session-by-code.ts';
import type { Publication } from '../publication/publication.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { claimsOf } from '../report/claims/claims.ts';
import { numberFigure } from '../report/claims/compared-numbers.ts';
import type { Claim } from '../report/claims/comparison.ts';
import type { Sessions } from '../report/lead.ts';
import { numberName } from '../report/question-name.ts';
import { sessionNameOf } from '../report/session-name-of.ts';
import { peopleIn } from '../statistics/exact-test.ts';
import { rounded } from '../statistics/rounding.ts';
import { linkedSheet } from './linked-sheet.ts';
import { sessionColumns } from './session-columns.ts';
import { type Column, type Format, type Sheet, sheetOf } from './sheet.ts';

/** One difference, of which session where it is one's, and what it is set beside. */
interface Row {
  readonly claim: Claim;
  readonly session?: Session | undefined;
  readonly beside: string;
}

/**
 * A row for each question that is compared with the earlier programme, and a row for each number that is compared within this
 * one: a session beside the others, a question beside the other questions. Each with the verdict that the report gives: all of
 * them are tested together. None where nothing is compared.
 */
export function differenceSheets(
  publication: Publication,
  questionnaire: Questionnaire,
  sessions: Sessions,
  language: Language,
): Sheet[] {
  const { columns, others } = sheetTexts(language);
  const texts = reportTexts(language);
  const { trend, linked, sessions: bySession, questions } = claimsOf(publication, questionnaire);
  const rows = [
    ...bySession.map((claim): Row => {
      const beside = claim.against === undefined ? others.sessions : sessionNameOf(claim.against, sessions, language);
      return { claim, session: sessionByCode(sessions).get(claim.session), beside };
    }),
    ...questions.map((claim): Row => ({ claim, beside: others.questions })),
  ];
  const own: Column<Row>[] = [
    { id: 'session', heading: texts.columns.session, width: 12, cell: ({ session }) => session?.code ?? null },
    ...sessionColumns(sessions, language, 18, ({ session }: Row) => session),
    { id: 'beside', heading: columns.beside, width: 24, cell: ({ beside }) => beside },
  ];
  const heads = { one: columns.here, oneN: columns.hereN, other: columns.others, otherN: columns.othersN };
  const within = [
    ...own,
    ...claimColumns(questionnaire, language, heads, columns.points).map(
      ({ cell, format, ...head }): Column<Row> => ({
        ...head,
        cell: ({ claim }) => cell(claim),
        ...(format === undefined
          ? {}
          : { format: typeof format === 'function' ? ({ claim }: Row) => format(claim) : format }),
      }),
    ),
  ];
  const since = {
    one: texts.columns.now,
    oneN: columns.nowN,
    other: texts.columns.earlier,
    otherN: columns.earlierN,
  };
  return [
    ...(trend.length === 0
      ? []
      : [sheetOf('trend', language, claimColumns(questionnaire, language, since, texts.columns.points), trend)]),
    ...(linked.length === 0 ? [] : [linkedSheet(linked, questionnaire, language)]),
    ...(rows.length === 0 ? [] : [sheetOf('differences', language, within, rows)]),
  ];
}

function claimColumns(
  questionnaire: Questionnaire,
  language: Language,
  heads: Readonly<Record<'one' | 'oneN' | 'other' | 'otherN', string>>,
  pointsHead: string,
): Column<Claim>[] {
  const { columns, verdicts } = sheetTexts(language);
  const texts = reportTexts(language);
  const points = (value: number) => rounded(value, 1);
  const format = ({ number }: Claim): Format => (number.unit === 'share' ? 'percent' : 'tenth');
  return [
    { id: 'question', heading: columns.id, width: 18, cell: ({ number }) => number.question.id },
    {
      id: 'wording',
      heading: columns.question,
      width: 40,
      cell: ({ number }) => numberName(number.question, questionnaire, language, texts),
    },
    {
      id: 'counted',
      heading: columns.counted,
      width: 20,
      cell: ({ number }) => texts.trend.counted[number.question.type],
    },
    { id: 'one', heading: heads.one, width: 12, format, cell: ({ number, one }) => numberFigure(number, one) },
    { id: 'oneN', heading: heads.oneN, width: 10, format: 'whole', cell: ({ one }) => peopleIn(one) },
    { id: 'other', heading: heads.other, width: 12, format, cell: ({ number, other }) => numberFigure(number, other) },
    { id: 'otherN', heading: heads.otherN, width: 12, format: 'whole', cell: ({ other }) => peopleIn(other) },
    { id: 'points', heading: pointsHead, width: 18, format: 'tenth', cell: ({ apart }) => points(apart.value) },
    { id: 'low', heading: columns.low, width: 14, format: 'tenth', cell: ({ apart }) => points(apart.interval.low) },
    { id: 'high', heading: columns.high, width: 14, format: 'tenth', cell: ({ apart }) => points(apart.interval.high) },
    { id: 'verdict', heading: columns.verdict, width: 26, cell: ({ verdict }) => verdicts[verdict] },
  ];
}
