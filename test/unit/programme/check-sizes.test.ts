import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProgrammeSize, checkSizes } from '../../../shared/programme/check-sizes.ts';
import { itemLimit, itemOverhead, itemSize } from '../../../shared/programme/item-size.ts';
import { largestAnswer } from '../../../shared/programme/largest-answer.ts';
import { published } from '../../../shared/programme/published.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { checkPlanSizes, checkReportSizes } from '../../../shared/publication/check-report-sizes.ts';
import { largestProgrammePublication } from '../../../shared/publication/largest-publication.ts';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import type { Answers } from '../../../shared/response/answers.ts';
import { bodyLimit } from '../../../shared/response/body-limit.ts';
import { faultsOf, inTerminal } from '../../fixtures/programmes/faults.ts';
import {
  allTypesFile,
  allTypesSource,
  aProgrammeFile,
  sampleFile,
  sessionsOf,
} from '../../fixtures/programmes/programme-files.ts';
import { holds } from '../../fixtures/property.ts';
import { formEntries, someAnswers } from '../../fixtures/responses/responses.ts';
import { billedBytes } from '../../fixtures/store/billed-bytes.ts';

const ofItem = 'the limit is 400 kB: the store takes 400 kB an item (DynamoDB)';
const files = { sample: sampleFile(), compact: aProgrammeFile(), 'all types': allTypesFile() };

/** The programme with every type, in so many sessions, its headline also by so many kinds of organisation. */
function withKinds(kinds: number, count: number): ProgrammeFile {
  const file = allTypesFile();
  const [session] = file.sessions;
  const [page, ...pages] = file.questionnaire.pages;
  const one = file.questionnaire.pages.flatMap(({ questions }) => questions).find(({ type }) => type === 'one');
  if (session === undefined || page === undefined || one?.type !== 'one') throw new Error('it has all of them');
  const options = Array.from({ length: kinds }, (_, n) => ({
    id: `kind_${n}`,
    text: { en: `Kind ${n}` },
    favourable: false,
    exclusive: false,
  }));
  const questions = [...page.questions, { ...one, id: 'd_kind', options }];
  const headline = { ...file.questionnaire.headline, group: 'd_kind' };
  const sessions = Array.from({ length: count }, (_, n) => ({ ...session, code: `S${n}A` }));
  return {
    ...file,
    questionnaire: { ...file.questionnaire, headline, pages: [{ ...page, questions }, ...pages] },
    sessions,
  };
}

describe('the size of an item', () => {
  it('is never reckoned smaller than the store does', () => {
    holds(
      fc.property(
        fc.object({
          values: [fc.string(), fc.integer(), fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.boolean()],
        }),
        (value) => {
          expect(itemSize(value)).toBeGreaterThanOrEqual(billedBytes({ value }) - 3 - 1 - 'value'.length);
        },
      ),
    );
  });
});

describe('the largest answer', () => {
  it.each(Object.entries(files))(
    'is larger than any that is sent, with every text full of three bytes a character: %s',
    (_, file) => {
      for (const session of sessionsOf(file)) {
        const full = Object.fromEntries(
          itemsOf(session).flatMap(({ key, question }) =>
            question.type === 'text' ? [[key, '满'.repeat(question.maxLength)]] : [],
          ),
        );
        holds(
          fc.property(someAnswers(session), (answers) => {
            const entries = formEntries(session, { ...answers, ...full } as Answers);
            const body = new URLSearchParams([...entries, ['_submission', 'x'.repeat(22)], ['_promise', '12']]);
            expect(body.toString().length).toBeLessThanOrEqual(largestAnswer(session));
          }),
          20,
        );
      }
    },
  );

  it('fits into a body in every programme here, and an emoji takes no more than two other characters', () => {
    for (const file of Object.values(files)) {
      for (const session of sessionsOf(file)) expect(largestAnswer(session)).toBeLessThanOrEqual(bodyLimit);
    }
    expect(encodeURIComponent('😀').length / '😀'.length).toBeLessThan(encodeURIComponent('满').length);
  });
});

describe('a programme that is too large', () => {
  it('is refused with the line of what is, before anything is written', () => {
    const long = allTypesSource
      .replace('maxLength: 300', 'maxLength: 4000')
      .replaceAll(/text: \{ en: "What should \{speaker\} change\?"/g, 'maxLength: 4000\n          $&');

    expect(faultsOf(long)).toEqual([
      expect.stringMatching(
        /^x\.yaml:\d+ sessions\[0\]: an answer in which every text is full may take \d+ kB, and the limit is 64 kB: what is larger is turned away unread, [\w ]+; give texts a smaller "maxLength"/,
      ),
    ]);
  });

  it('is one whose session takes a byte too much, or whose answers can', () => {
    const file = aProgrammeFile();
    const room = (of: ProgrammeFile) => itemLimit - itemOverhead - itemSize(sessionsOf(of)[0]);
    const withPurpose = (length: number) => ({ ...file, purpose: { en: 'x'.repeat(length) } });
    const most = room(withPurpose(0));
    const keep = (id: string, maxLength: number): ProgrammeFile => ({
      ...file,
      questionnaire: {
        ...file.questionnaire,
        pages: file.questionnaire.pages.map((page) => ({
          ...page,
          questions: page.questions.map((each) =>
            each.id === 'q_keep' && each.type === 'text' ? { ...each, id, maxLength } : each,
          ),
        })),
      },
    });
    const left = bodyLimit - largestAnswer(sessionsOf(keep('q', 0))[0]);
    const full = keep('q'.repeat(1 + (left % 9)), Math.floor(left / 9));
    const tooFull = keep('q'.repeat(2 + (left % 9)), Math.floor(left / 9));

    expect(checkSizes(withPurpose(most))).toEqual([]);
    expect(inTerminal(checkSizes(withPurpose(most + 1)))[0]).toEqual({
      path: ['sessions', 0],
      problem: `a session with its questionnaire may take 401 kB, and ${ofItem}`,
      remedy: 'shorten the texts, or ask less in it',
    });
    expect(largestAnswer(sessionsOf(full)[0])).toBe(bodyLimit);
    expect(checkSizes(full)).toEqual([]);
    expect(inTerminal(checkSizes(tooFull))).toEqual([
      {
        path: ['sessions', 0],
        problem:
          'an answer in which every text is full may take 65 kB, and the limit is 64 kB: what is larger is turned away unread, so that nobody can flood the service',
        remedy:
          'give texts a smaller "maxLength", or ask for fewer of them: a character may take 9 bytes, and comments without a "maxLength" have 100 characters already',
      },
    ]);
  });

  it('is one whose own item takes a byte too much', () => {
    const { programme } = published(aProgrammeFile());
    const titled = (length: number) => ({ ...programme, title: { en: 'x'.repeat(length) } });
    const most = itemLimit - itemOverhead - itemSize(titled(0));

    expect(checkProgrammeSize(titled(most))).toEqual([]);
    expect(inTerminal(checkProgrammeSize(titled(most + 1)))).toEqual([
      {
        path: ['recipients'],
        problem: `the programme with its recipients and sessions may take 401 kB, and ${ofItem}`,
        remedy: 'name fewer recipients and sessions, or divide the programme',
      },
    ]);
  });

  it('is one of many long texts, or of very many recipients', () => {
    const file = aProgrammeFile();
    const [session, ...rest] = file.sessions;
    const [recipient, ...others] = file.recipients;
    if (session === undefined || recipient === undefined) throw new Error('it has both');
    const talks = Array.from({ length: 120 }, (_, n) => ({
      speaker: `s${n}`,
      topic: 'policy',
      title: { en: 'x'.repeat(2000), 'zh-CN': '长'.repeat(600) },
    }));
    const speakers = talks.map(({ speaker }) => ({ id: speaker, name: { en: speaker }, institution: { en: 'A' } }));
    const many = Array.from({ length: 3000 }, (_, n) => ({
      ...recipient,
      id: `r${n}`,
      name: 'A long name'.repeat(5),
      address: `r${n}@example.org`,
    }));

    const asked = checkSizes({ ...file, speakers, sessions: [{ ...session, talks }, ...rest] });
    const mailed = checkSizes({ ...file, recipients: [recipient, ...others, ...many] });

    expect(inTerminal(asked).map(({ path, problem }) => [path, problem.split(' ').slice(0, 3).join(' ')])).toEqual([
      [['sessions', 0], 'a session with'],
      [['sessions', 0], 'an answer in'],
    ]);
    expect(mailed.map(({ path }) => path)).toEqual([['recipients']]);
  });

  it('is one whose joint report can outgrow an item, which its sessions alone do not', () => {
    const large = withKinds(100, 9);

    expect(largestProgrammePublication(sessionsOf(large))).toBeGreaterThan(itemLimit);
    expect(inTerminal(checkReportSizes(large)).map(({ path, problem }) => [path, problem.slice(0, 33)])).toEqual([
      [['sessions'], 'the report of the whole programme'],
    ]);
    for (const fine of Object.values(files)) expect(checkReportSizes(fine)).toEqual([]);
    // Those that are no longer in the file are in the report too.
    const [kept, ...gone] = sessionsOf(large);
    const next = { ...published(large).programme, sessions: [] };
    const plan = {
      programme: { before: undefined, next, changes: [], newReaders: [] },
      sessions: [{ outcome: 'added', session: kept as Session }] as const,
      leftBehind: gone.map((of) => ({ session: of, answers: 1, refusals: [] })),
      readable: [],
      keyless: [],
      codeless: [],
    };
    expect(checkPlanSizes(plan).map(({ path }) => path)).toEqual([['sessions']]);
    expect(checkPlanSizes({ ...plan, leftBehind: [] })).toEqual([]);
    const check = () => readProgramme(allTypesSource, 'x.yaml', undefined, () => checkReportSizes(large));
    expect(check).toThrow(/^x\.yaml:\d+ sessions: the report of the whole programme may take \d+ kB/);
  });

  it('is one whose report has room by itself, and not beside the programme that it follows', () => {
    const largest = (kinds: number) => largestProgrammePublication(sessionsOf(withKinds(kinds, 4)));
    let kinds = 1;
    while (largest(kinds + 1) <= itemLimit) kinds += 1;
    const full = withKinds(kinds, 4);
    const { programme, sessions } = published(full);
    const planOf = (follows: object) => ({
      programme: { before: undefined, next: { ...programme, ...follows }, changes: [], newReaders: [] },
      sessions: sessions.map((session) => ({ outcome: 'added', session }) as const),
      leftBehind: [],
      readable: [],
      keyless: [],
      codeless: [],
    });

    expect([checkReportSizes(full), checkPlanSizes(planOf({}))]).toEqual([[], []]);
    expect(checkReportSizes({ ...full, follows: 'earlier' }).map(({ path }) => path)).toEqual([['sessions']]);
    expect(checkPlanSizes(planOf({ follows: 'earlier' })).map(({ path }) => path)).toEqual([['sessions']]);
  });
});
