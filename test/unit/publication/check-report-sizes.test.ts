import { describe, expect, it } from 'vitest';
import { itemLimit } from '../../../shared/programme/item-size.ts';
import { published } from '../../../shared/programme/published.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { checkPlanSizes, checkReportSizes } from '../../../shared/publication/check-report-sizes.ts';
import {
  largestEarlier,
  largestProgrammePublication,
  largestSessionPublication,
} from '../../../shared/publication/largest-publication.ts';
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

  it('is that of all sessions only where it follows another: each has a line in items of its own', () => {
    const file = withNumbersUpTo(fitting(ofSession), 4);
    const { programme, sessions } = published(file);
    const added = sessions.map((session) => ({ outcome: 'added' as const, session }));
    const planOf = (next: typeof programme) => ({
      programme: { before: undefined, next, changes: [], newReaders: [] },
      sessions: added,
      leftBehind: [],
      readable: [],
      keyless: [],
      codeless: [],
    });

    expect(checkReportSizes(file)).toEqual([]);
    expect(checkPlanSizes(planOf(programme))).toEqual([]);
    const many = largestProgrammePublication(Array.from({ length: 10_000 }, () => sessions[0] as Session));
    // What an earlier programme has shown stands in the item itself.
    const bytes = ofAll(file) + largestEarlier(sessions[0] as Session);
    expect(inTerminal(checkPlanSizes(planOf({ ...programme, follows: 'earlier' })))).toEqual([
      {
        path: ['sessions'],
        problem: `the report of the whole programme may take ${kilobytes(bytes)} kB, and ${limit}`,
        remedy,
      },
    ]);
    expect(many - ofAll(file)).toBeLessThan(itemLimit / 20);
  });
});
