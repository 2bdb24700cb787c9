import type { SessionCode } from '../access/session-code.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import { base, shownCounts } from '../privacy/release.ts';
import type { Session } from '../programme/session.ts';
import { sessionByCode } from '../programme/session-by-code.ts';
import type { Publication } from '../publication/publication.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { type Item, itemsOf, itemWording, type Subject, subjectName } from '../questionnaire/items.ts';
import { notApplicable } from '../questionnaire/values.ts';
import type { Sessions } from '../report/lead.ts';
import { fewestFor } from '../report/least-bases.ts';
import { type PrecisionOf, precisionOf, sessionPrecision } from '../report/precision.ts';
import { answeredCategory } from '../response/answer-type.ts';
import { askingOf } from '../response/answer-types.ts';
import { percentageFigure } from '../statistics/percentage.ts';
import { shareIn } from '../statistics/precision.ts';
import { type Share, share } from '../statistics/share.ts';
import { categoryWords } from './category-words.ts';
import { sessionColumns } from './session-columns.ts';
import { type Column, type Sheet, sheetOf, type Value } from './sheet.ts';

/** How often one answer of a question was given; no count, and why, where that is hidden. */
interface Row {
  readonly scope: Scope;
  readonly item: Item;
  readonly code: string | null;
  readonly answer: string;
  readonly count?: number;
  readonly n?: number;
  /** Of all who answered; absent where the count is none of people who gave an answer. */
  readonly share?: Share | undefined;
}

/** Whose answers are counted: those of one session, or of all. */
interface Scope extends Pick<Publication, 'released'> {
  readonly asked: Asked;
  /** None: all of them. */
  readonly session: Session | undefined;
  readonly precision: PrecisionOf;
}

/**
 * One tidy table of all answers: a row for each answer of each question of each session, and before them, for a programme,
 * those of all sessions together (which have no session code). How often it was given, and by how many of a hundred who
 * answered, with its interval.
 *
 * @param scope of whom: `together` leaves single sessions out, `apart` all of them together
 */
export function questionSheet(
  publication: Publication,
  asked: Asked,
  sessions: Sessions,
  language: Language,
  scope: 'all' | 'together' | 'apart' = 'all',
): Sheet {
  const { columns } = sheetTexts(language);
  const [whole, ...parts] = scopesOf(publication, asked, sessions);
  const scopes = [...(whole === undefined || scope === 'apart' ? [] : [whole]), ...(scope === 'together' ? [] : parts)];
  const rows = scopes.flatMap((each) => rowsOf(each, language));
  const end = (row: Row, of: 'low' | 'high'): Value =>
    row.share === undefined || row.share.n < fewestFor.share ? null : percentageFigure(row.share.interval[of]);
  const sheetColumns: Column<Row>[] = [
    {
      id: 'session',
      heading: reportTexts(language).columns.session,
      width: 12,
      cell: ({ scope }) => scope.session?.code ?? null,
    },
    ...sessionColumns(sessions, language, 18, ({ scope }: Row) => scope.session ?? reportTexts(language).allSessions),
    { id: 'question', heading: columns.id, width: 18, cell: ({ item }) => item.key },
    {
      id: 'wording',
      heading: columns.question,
      width: 50,
      cell: ({ item }) => itemWording(item, language),
    },
    { id: 'about', heading: columns.about, width: 22, cell: ({ item }) => aboutName(item.subject, language) },
    { id: 'code', heading: columns.code, width: 12, cell: ({ code }) => codeValue(code) },
    { id: 'answer', heading: columns.answer, width: 34, cell: ({ answer }) => answer },
    { id: 'count', heading: columns.count, width: 10, format: 'whole', cell: ({ count }) => count ?? null },
    { id: 'n', heading: columns.n, width: 10, format: 'whole', cell: ({ n }) => n ?? null },
    {
      id: 'percent',
      heading: columns.share,
      width: 12,
      format: 'percent',
      cell: ({ share }) => (share === undefined ? null : percentageFigure({ count: share.count, n: share.n })),
    },
    { id: 'low', heading: columns.low, width: 12, format: 'percent', cell: (row) => end(row, 'low') },
    { id: 'high', heading: columns.high, width: 12, format: 'percent', cell: (row) => end(row, 'high') },
  ];
  return sheetOf('questions', language, sheetColumns, rows);
}

function scopesOf(publication: Publication, asked: Asked, sessions: Sessions): Scope[] {
  const { topic, released, sessions: lines } = publication;
  const precision = precisionOf(publication, sessions);
  const byCode = sessionByCode(sessions);
  const sessionsOf = (code: SessionCode) => {
    const session = byCode.get(code);
    return session === undefined ? [] : [session];
  };
  if (topic.kind === 'session') {
    return sessionsOf(topic.code).map((session) => ({ released, asked, session, precision }));
  }
  return [
    { released, asked, session: undefined, precision },
    ...lines.flatMap(({ code, released: own }) =>
      sessionsOf(code).map((session): Scope => {
        const precisionOfSession = sessionPrecision(session, own.responses);
        return { released: own, asked: session, session, precision: () => precisionOfSession };
      }),
    ),
  ];
}

function rowsOf(scope: Scope, language: Language): Row[] {
  const counted = itemsOf(scope.asked).filter(({ question }) => !askingOf(question).isComment);
  return counted.flatMap((item): Row[] => {
    const counts = shownCounts(scope.released, item.key);
    if (counts === undefined) return [{ scope, item, code: null, answer: sheetTexts(language).suppressed }];
    const n = base(item.question.type, counts);
    const words = categoryWords(item, Object.keys(counts), scope.asked.questionnaire, language);
    return [...words].map(([code, answer]) => {
      const count = counts[code] ?? 0;
      return { scope, item, code, answer, count, n, share: shareOf(item, code, count, n, scope.precision) };
    });
  });
}

/** Who said "not applicable" is not one of the n, and what is shown of before and now is a sum of steps, no count of people. */
function shareOf({ key, question }: Item, code: string, count: number, n: number, precision: PrecisionOf) {
  if (code === notApplicable || code === answeredCategory || question.type === 'pair') return undefined;
  const found = share(count, n);
  return found && shareIn(found, precision(key));
}

/** A code that is a number is one: `10` stands behind `9`. */
function codeValue(code: string | null): string | number | null {
  return code !== null && String(Number(code)) === code ? Number(code) : code;
}

/** What a question is about; null: nothing by itself. */
export function aboutName(subject: Subject | undefined, language: Language): string | null {
  return subject === undefined ? null : subjectName(subject, language);
}
