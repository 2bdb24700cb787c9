import { formTexts } from '../i18n/form-texts.ts';
import { listOf } from '../i18n/lists.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { shownCounts } from '../privacy/release.ts';
import { asShownTogether } from '../programme/as-shown.ts';
import { inPresentForm } from '../publication/present-form.ts';
import type { Publication } from '../publication/publication.ts';
import { askedTogether } from '../questionnaire/asked-together.ts';
import { inLanguage } from '../questionnaire/items.ts';
import { factsOf } from '../report/facts.ts';
import { headlineNumbers } from '../report/headline-numbers.ts';
import { indexesOf } from '../report/indexes.ts';
import type { Sessions } from '../report/lead.ts';
import { fewestFor } from '../report/least-bases.ts';
import { leftOutFacts } from '../report/left-out-notes.ts';
import { whereCounted } from '../report/metrics.ts';
import { responseRateOf } from '../report/participation.ts';
import { type PrecisionOf, precisionOf } from '../report/precision.ts';
import { quizGains } from '../report/quiz-gains.ts';
import { percentageFigure } from '../statistics/percentage.ts';
import type { ResponseRate } from '../statistics/response-rate.ts';
import type { Instant } from '../time/instant.ts';
import { wallClockText } from '../time/wall-clock.ts';
import { commentSheet } from './comment-sheet.ts';
import { differenceSheets } from './difference-sheets.ts';
import { type Figure, figureColumns, headlineFigure } from './figures.ts';
import { filePartsOf, linesOfPart, mostRows } from './file-parts.ts';
import { gainSheets } from './gain-sheet.ts';
import { groupSheet, sessionSheet } from './headline-sheets.ts';
import { indexSheets } from './index-sheet.ts';
import { numberSheet } from './number-sheet.ts';
import { peopleFigures } from './people-figures.ts';
import { questionSheet } from './question-sheet.ts';
import { dayValue, sessionColumns } from './session-columns.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { partSheet, speakerSheet, topicSheet } from './speaker-and-topic-sheets.ts';

/**
 * A publication as tables of plain data, in one language: only what it releases, and as numbers. `given`: the session,
 * or all of the programme. `extent`: `whole` has the answers of every session, however many these are; without it they are left
 * out where they have no room in a file, and there are parts of them (see `partSheetsOf`).
 */
export function sheetsOf(published: Publication, given: Sessions, language: Language, extent?: 'whole'): Sheet[] {
  const sessions = asShownTogether(given);
  const asked = askedTogether(sessions);
  const publication = inPresentForm(published, asked);
  const { released, comments, sessions: lines, groups } = publication;
  const precision = precisionOf(publication, sessions);
  const isDivided = extent !== 'whole' && filePartsOf(publication, asked, sessions) !== undefined;
  const sheets = [
    questionSheet(publication, asked, sessions, language, isDivided ? 'together' : 'all'),
    numberSheet(asked, released, precision, language),
    ...indexSheets(indexesOf(publication, asked.questionnaire, precision), language),
    ...(lines.length === 0 ? [] : [sessionSheet(lines, sessions, language)]),
    ...differenceSheets(publication, asked.questionnaire, sessions, language),
    ...gainSheets(quizGains(publication, asked.questionnaire), language),
    ...(groups.length === 0 ? [] : [groupSheet(publication, sessions, language)]),
    ...(asked.speakers.length === 0 ? [] : [speakerSheet(asked, released, language)]),
    ...(asked.topics.length === 0 ? [] : [topicSheet(asked, released, language)]),
    ...(asked.parts === undefined || asked.parts.length === 0 ? [] : [partSheet(asked, released, language)]),
    commentSheet(asked, comments, language),
  ];
  const elsewhere = extent === 'whole' ? [] : leftOutOfWorkbook(sheets, isDivided, language);
  return [summarySheet(publication, sessions, precision, elsewhere, language), ...sheets];
}

/** What a workbook does not have, by name: tables that are too long for it, and the answers of single sessions. */
function leftOutOfWorkbook(sheets: readonly Sheet[], isDivided: boolean, language: Language): string[] {
  const long = sheets.filter(({ rows }) => rows.length > mostRows).map(({ name }) => name);
  return [...long, ...(isDivided ? [sheetTexts(language).bySession] : [])];
}

/** The answers and the numbers of the sessions of one part; undefined where there is no such part. `number`: from 1. */
export function partSheetsOf(
  published: Publication,
  given: Sessions,
  language: Language,
  number: number,
): Sheet[] | undefined {
  const sessions = asShownTogether(given);
  const asked = askedTogether(sessions);
  const publication = inPresentForm(published, asked);
  const parts = filePartsOf(publication, asked, sessions);
  if (parts === undefined || !(number >= 1 && number <= parts.parts)) return undefined;
  const lines = linesOfPart(publication.sessions, parts, number);
  const part = { ...publication, sessions: lines };
  return [questionSheet(part, asked, sessions, language, 'apart'), sessionSheet(lines, sessions, language)];
}

function summarySheet(
  publication: Publication,
  sessions: Sessions,
  precision: PrecisionOf,
  elsewhere: readonly string[],
  language: Language,
): Sheet {
  const words = sheetTexts(language);
  const texts = reportTexts(language);
  const { released, kind, asOf, topic } = publication;
  const [session] = sessions;
  const { programme, zone, questionnaire } = session;
  const { responses } = released;
  // Of a session that is still open, only some of those who have answered are counted.
  const rate = kind === 'interim' ? undefined : responseRateOf(publication, sessions);
  const figures: Figure[] = [
    { label: words.programme, value: inLanguage(programme.title, language) },
    ...(topic.kind === 'session'
      ? sessionColumns([session], language, 0, () => session).map((column) => ({
          label: column.heading,
          value: column.cell(session),
        }))
      : [{ label: words.place, value: texts.allSessions }]),
    ...(topic.kind === 'session' && session.days !== undefined
      ? [
          { label: words.begins, value: dayValue(session.days.begins), format: 'day' as const },
          { label: words.ends, value: dayValue(session.days.ends), format: 'day' as const },
        ]
      : []),
    { label: words.kind, value: words.kinds[kind] },
    {
      label: formTexts(language).momentInZone({ moment: words.asOf, zone }),
      value: onTheWall(asOf, zone),
      format: 'moment',
    },
    { label: texts.metric.responses, value: responses, format: 'whole' },
    rateFigure(rate, texts),
    ...leftOutFacts(publication, sessions, texts).map(({ note, answers }) => ({
      label: words.leftOut,
      value: note,
      count: answers,
    })),
    ...peopleFigures(publication, session, language),
    ...headlineNumbers(questionnaire, texts).map((number) =>
      headlineFigure(number, shownCounts(released, number.key), language, precision(number.key)),
    ),
    ...(elsewhere.length === 0 ? [] : [{ label: words.notInWorkbook, value: listOf(elsewhere, language) }]),
  ];
  return sheetOf('summary', language, figureColumns(language, { label: 28, value: 28 }), figures);
}

/** What the clock on the wall shows, as a spreadsheet keeps it. */
function onTheWall(at: Instant, zone: string): Date {
  return new Date(`${wallClockText(at, zone).replace(' ', 'T')}Z`);
}

/** Empty where there is no rate: no headcount, more answers than people, or so few people that the counts say it. */
function rateFigure(rate: ResponseRate | undefined, texts: ReportTexts): Figure {
  if (rate?.kind !== 'known') return { label: texts.metric.responseRate, value: null };
  const { count, n } = rate;
  const label = factsOf([texts.metric.responseRate, ...whereCounted(rate, texts)], texts);
  return n < fewestFor.share
    ? { label, value: null, count, n }
    : { label, value: percentageFigure(rate), format: 'percent', count, n };
}
