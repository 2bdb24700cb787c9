import { describe, expect, it } from 'vitest';
import { itemLimit } from '../../../shared/programme/item-size.ts';
import { published } from '../../../shared/programme/published.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import { checkPlanSizes, checkReportSizes } from '../../../shared/publication/check-report-sizes.ts';
import {
  largestEarlier,
  largestProgrammePublication,
  largestSessionPublication,
} from '../../../shared/publication/largest-publication.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { inTerminal } from '../../fixtures/programmes/faults.ts';
import { allTypesFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';

const limit = 'the limit is 400 kB: the store takes 400 kB an item (DynamoDB)';
const remedy = 'ask less of each speaker or topic, give number questions fewer values, or divide the programme';

/** The programme with every type, in so many sessions, each of which asks for one more number up to this one. */
function withNumbersUpTo(max: number, count = 1, own: Partial<ProgrammeFile> = {}): ProgrammeFile {
  const file = allTypesFile();
  const [session] = file.sessions;
  const [page, ...pages] = file.questionnaire.pages;
  const years = file.questionnaire.pages.flatMap(({ questions }) => questions).find(({ type }) => type === 'number');
  if (session === undefined || page === undefined || years === undefined) throw new Error('it has all of them');
  const number = { ...years, id: 'q_more', min: 0, max, decimals: 0 } as typeof years;
  const questionnaire = {
    ...file.questionnaire,
    pages: [{ ...page, questions: [...page.questions, number] }, ...pages],
  };
  return {
    ...file,
    ...own,
    questionnaire,
    sessions: Array.from({ length: count }, (_, n) => ({ ...session, code: `S${n}A` as typeof session.code })),
  };
}

/** The largest number with which what is reckoned of a file still fits. */
function fitting(bytesOf: (file: ProgrammeFile) => number, count = 1): number {
  let [fits, isTooMuch] = [1, 20_000];
  while (isTooMuch - fits > 1) {
    const half = Math.floor((fits + isTooMuch) / 2);
    if (bytesOf(withNumbersUpTo(half, count)) <= itemLimit) fits = half;
    else isTooMuch = half;
  }
  return fits;
}

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);
const ofSession = (file: ProgrammeFile) => largestSessionPublication(sessionsOf(file)[0]);
const ofAll = (file: ProgrammeFile) => largestProgrammePublication(sessionsOf(file));

describe('a report that may be too large', () => {
  it('is that of a session, alone: of a single one there is no other', () => {
    const max = fitting(ofSession);
    const large = withNumbersUpTo(max + 1);

    expect(checkReportSizes(withNumbersUpTo(max))).toEqual([]);
    expect(inTerminal(checkReportSizes(large))).toEqual([
      {
        path: ['sessions', 0],
        problem: `the report of a session may take ${kilobytes(ofSession(large))} kB, and ${limit}`,
        remedy,
      },
    ]);
    expect(checkReportSizes(withNumbersUpTo(20_000))).toHaveLength(1);
  });

  it('is that of a session beside the programme that it follows', () => {
    const file = withNumbersUpTo(fitting(ofSession), 1, { follows: 'earlier' as string });
    const bytes = ofSession(file) + largestEarlier(sessionsOf(file)[0]);

    expect(inTerminal(checkReportSizes(file))).toEqual([
      {
        path: ['sessions', 0],
        problem: `the report of a session may take ${kilobytes(bytes)} kB, and ${limit}`,
        remedy,
      },
    ]);
  });

  it('is that of all sessions that take place, of two or more', () => {
    const file = withNumbersUpTo(fitting(ofAll, 4) + 1, 4);
    const { programme, sessions } = published(file);
    const plan = (cancelled: number, next = programme) => ({
      programme: { before: undefined, next, changes: [], newReaders: [] },
      sessions: sessions.map((session, at) => ({
        outcome: 'added' as const,
        session: at < cancelled ? { ...session, cancelledAt: '2020-12-01T00:00:00.000Z' as Instant } : session,
      })),
      leftBehind: [],
      readable: [],
      keyless: [],
      codeless: [],
    });
    const fault = {
      path: ['sessions'],
      problem: `the report of the whole programme may take ${kilobytes(ofAll(file))} kB, and ${limit}`,
      remedy: `${remedy} by its sessions`,
    };

    expect(inTerminal(checkReportSizes(file))).toEqual([fault]);
    expect(inTerminal(checkPlanSizes(plan(0)))).toEqual([fault]);
    expect(checkPlanSizes(plan(1))).toEqual([]);
    expect(checkPlanSizes({ ...plan(4), sessions: [] })).toEqual([]);
    expect(checkPlanSizes(plan(4, { ...programme, follows: 'earlier' }))).toEqual([]);
  });
});
