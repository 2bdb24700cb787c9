import type { Language } from '../i18n/text.ts';
import { programmeBytes, sessionBytes } from '../programme/check-sizes.ts';
import { formatPath } from '../programme/fault.ts';
import { itemSize } from '../programme/item-size.ts';
import { largestAnswer } from '../programme/largest-answer.ts';
import { published } from '../programme/published.ts';
import type { ProgrammeFile } from '../programme/schema.ts';
import type { Session } from '../programme/session.ts';
import { type SizeLimit, type SizeLimitId, sizeLimits } from '../programme/size-limits.ts';
import { matrixOf } from '../questionnaire/matrix-of.ts';
import type { Question } from '../questionnaire/question.ts';
import { scaleSteps } from '../questionnaire/step-numbers.ts';
import { writtenTests } from '../questionnaire/written-tests.ts';
import { programmeReportBytes, sessionReportBytes } from './check-report-sizes.ts';

/** How much of a limit a programme uses, where it uses most. */
export interface LimitUsed {
  readonly limit: SizeLimitId;
  readonly used: number;
  readonly most: number;
  readonly unit: SizeLimit['unit'];
  readonly where: string;
}

/** Of what there can be as many as have room: how many there are, and about how many could be, of the same size each. */
export interface RoomLeft {
  readonly limit: 'questions' | 'speakers' | 'topics' | 'languages' | 'sessions';
  readonly used: number;
  readonly most: number;
  readonly unit: 'count';
  readonly where: string;
}

/** What a file uses of each limit, in the order of the limits; nothing for what it has none of. Takes a file without faults. */
export function limitsUsed(file: ProgrammeFile): (LimitUsed | RoomLeft)[] {
  const { programme, sessions } = published(file);
  const questions = file.questionnaire.pages.flatMap((page) => page.questions);
  const uses: Readonly<Record<SizeLimitId, readonly Use[]>> = {
    session: sessions.map((session) => ({ amount: sessionBytes(session), where: session.code })),
    answer: sessions.map((session) => ({ amount: largestAnswer(session), where: session.code })),
    sessionReport: sessions.map((session) => ({
      amount: sessionReportBytes(session, file.follows),
      where: session.code,
    })),
    programmeReport:
      sessions.length < 2 ? [] : [{ amount: programmeReportBytes(sessions, file.follows), where: programme.id }],
    programme: [{ amount: programmeBytes(programme), where: programme.id }],
    text: textsIn({ ...file, words: undefined }, file.languages, []),
    written: questions.flatMap((each) => (each.type === 'text' ? [{ amount: each.maxLength, where: each.id }] : [])),
    options: questions.flatMap((each) =>
      each.type === 'one' || each.type === 'several' || each.type === 'check'
        ? [{ amount: each.options.length, where: each.id }]
        : [],
    ),
    ranked: questions.flatMap((each) =>
      each.type === 'rank' ? [{ amount: each.options.length, where: each.id }] : [],
    ),
    steps: questions.flatMap((each) =>
      each.type === 'scale' ? [{ amount: scaleSteps(each).length, where: each.id }] : [],
    ),
    rows: matricesOf(questions),
    tests: [...file.questionnaire.pages, ...questions, ...questions.flatMap(offersOf)].flatMap(({ id, showWhen }) =>
      showWhen === undefined ? [] : [{ amount: writtenTests(showWhen).length, where: id }],
    ),
  };
  const used = Object.entries(sizeLimits).flatMap(([id, { most, unit }]): LimitUsed[] => {
    const [largest] = [...uses[id as SizeLimitId]].sort((one, other) => other.amount - one.amount);
    if (largest === undefined) return [];
    return [{ limit: id as SizeLimitId, used: largest.amount, most, unit, where: largest.where }];
  });
  return [...used, ...roomLeft(file, sessions)];
}

interface Use {
  readonly amount: number;
  readonly where: string;
}

/** To whom the options of a question are offered, each under its question's id. */
function offersOf(question: Question): Pick<Question, 'id' | 'showWhen'>[] {
  return question.type === 'one' || question.type === 'several'
    ? question.options.map(({ showWhen }) => ({ id: question.id, showWhen }))
    : [];
}

/** How many rows each matrix has. */
function matricesOf(questions: readonly Question[]): Use[] {
  const heads = questions.flatMap((question) => matrixOf(question)?.id ?? []);
  return [...new Set(heads)].map((id) => ({ amount: heads.filter((each) => each === id).length, where: id }));
}

/** The lengths of all texts in a value, each in every language. */
function textsIn(value: unknown, languages: readonly Language[], path: readonly PropertyKey[]): Use[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const within = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof each === 'string' && languages.includes(key))
      return [{ amount: each.length, where: formatPath(within) }];
    return textsIn(each, languages, within);
  });
}

/** What grows with each part of a session, and how far it may. */
const growing = [
  { bytes: sessionBytes, most: sizeLimits.session.most },
  { bytes: largestAnswer, most: sizeLimits.answer.most },
  { bytes: (session: Session) => sessionReportBytes(session, undefined), most: sizeLimits.sessionReport.most },
] as const;

function roomLeft(file: ProgrammeFile, sessions: readonly Session[]): RoomLeft[] {
  const rows = sessions.flatMap((session) => {
    const questionnaire = { ...session.questionnaire, pages: [] };
    const questions = file.questionnaire.pages.reduce((count, page) => count + page.questions.length, 0);
    return [
      room('questions', questions, session, { ...session, questionnaire }),
      room('speakers', session.speakers.length, session, { ...session, speakers: [] }),
      room('topics', session.topics.length, session, { ...session, topics: [] }),
    ].flat();
  });
  const tightest = (['questions', 'speakers', 'topics'] as const).flatMap((limit) =>
    rows
      .filter((row) => row.limit === limit)
      .sort((one, other) => one.most - one.used - (other.most - other.used))
      .slice(0, 1),
  );
  return [...tightest, ...languageRoom(file, sessions), ...sessionRoom(file)];
}

/** With how many there would be no more room, if each took as much as those that there are. */
function room(limit: RoomLeft['limit'], used: number, session: Session, without: Session): RoomLeft[] {
  if (used === 0) return [];
  const more = growing.map(({ bytes, most }) => {
    const each = (bytes(session) - bytes(without)) / used;
    return each <= 0 ? Number.POSITIVE_INFINITY : Math.floor((most - bytes(session)) / each);
  });
  return [{ limit, used, most: used + Math.min(...more), unit: 'count', where: session.code }];
}

function languageRoom({ languages }: ProgrammeFile, sessions: readonly Session[]): RoomLeft[] {
  const used = languages.length;
  const rows = sessions.map((session): RoomLeft => {
    const each = bytesOfTexts(session, languages) / used;
    const most = used + Math.floor((sizeLimits.session.most - sessionBytes(session)) / each);
    return { limit: 'languages', used, most, unit: 'count', where: session.code };
  });
  return rows.sort((one, other) => one.most - other.most).slice(0, 1);
}

function bytesOfTexts(value: unknown, languages: readonly Language[]): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((bytes, [key, each]) => {
    const isText = typeof each === 'string' && languages.includes(key);
    return bytes + (isText ? 1 + itemSize(key) + itemSize(each) : bytesOfTexts(each, languages));
  }, 0);
}

/** How many sessions the programme's own item has room for: in its report each has items of its own. */
function sessionRoom(file: ProgrammeFile): RoomLeft[] {
  const { programme, sessions } = published(file);
  const last = sessions.at(-1);
  if (last === undefined) return [];
  const named = programmeBytes(programme);
  const each = programmeBytes({ ...programme, sessions: [...programme.sessions, last.code] }) - named;
  const most = sessions.length + Math.floor((sizeLimits.programme.most - named) / each);
  return [{ limit: 'sessions', used: sessions.length, most, unit: 'count', where: programme.id }];
}
