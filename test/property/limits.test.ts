import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportText } from '../../shared/mail/report-text.ts';
import { checkSizes } from '../../shared/programme/check-sizes.ts';
import { itemLimit } from '../../shared/programme/item-size.ts';
import { published } from '../../shared/programme/published.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import type { Session } from '../../shared/programme/session.ts';
import { checkReportSizes } from '../../shared/publication/check-report-sizes.ts';
import type { SealedSession } from '../../shared/publication/programme-publication.ts';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import type { Question } from '../../shared/questionnaire/question.ts';
import { composeReport } from '../../shared/report/compose.ts';
import type { Answers } from '../../shared/response/answers.ts';
import { bodyLimit } from '../../shared/response/body-limit.ts';
import { parseAnswers } from '../../shared/response/parse.ts';
import { allTypesFile } from '../fixtures/programmes/programme-files.ts';
import { atLeastOf, holds, sampled } from '../fixtures/property.ts';
import { aProgrammePublication, aSealedSession } from '../fixtures/publication/sealed.ts';
import { aResponse, formEntries, heedlessAnswers } from '../fixtures/responses/responses.ts';
import { sized } from '../fixtures/size.ts';
import { billedBytes } from '../fixtures/store/billed-bytes.ts';

/** How far a programme with every type of question is blown up: about half of them are too large somewhere. */
const size = fc.record({
  speakers: fc.integer({ min: 1, max: 9 }),
  topics: fc.integer({ min: 1, max: 14 }),
  sessions: fc.integer({ min: 1, max: 3 }),
  maxLength: fc.integer({ min: 1, max: 4000 }),
  options: fc.integer({ min: 3, max: 20 }),
  largest: fc.integer({ min: 1, max: 300 }),
  wording: fc.integer({ min: 1, max: 2000 }),
});
type Size = typeof size extends fc.Arbitrary<infer T> ? T : never;

function blownUp({ speakers, topics, sessions, maxLength, options, largest, wording }: Size): ProgrammeFile {
  const file = allTypesFile();
  const [speaker, topic, session] = [file.speakers[0], file.topics[0], file.sessions[0]];
  if (speaker === undefined || topic === undefined || session === undefined) throw new Error('it has all of them');
  const numbered = <T extends object>(one: T, count: number) =>
    Array.from({ length: count }, (_, n) => ({ ...one, id: `x${n}` }));
  const question = (each: Question): Question => {
    const text = { en: 'w'.repeat(wording), 'zh-CN': '问'.repeat(wording) };
    if (each.type === 'text') return { ...each, text, maxLength };
    if (each.type === 'number') return { ...each, min: 0, max: largest, decimals: 0 };
    if (each.type !== 'several') return each;
    const [first] = each.options;
    const more = Array.from({ length: options - each.options.length }, (_, n) => ({ ...first, id: `option_${n}` }));
    return { ...each, options: [...each.options, ...more] } as Question;
  };
  const pages = file.questionnaire.pages.map((page) => ({ ...page, questions: page.questions.map(question) }));
  const talks = Array.from({ length: Math.max(speakers, topics) }, (_, n) => ({
    ...session.talks[0],
    speaker: `x${n % speakers}`,
    topic: `x${n % topics}`,
  })) as typeof session.talks;
  return {
    ...file,
    speakers: numbered(speaker, speakers),
    topics: numbered(topic, topics),
    questionnaire: { ...file.questionnaire, pages },
    sessions: Array.from({ length: sessions }, (_, n) => ({ ...session, code: `S${n}A`, talks })),
  };
}

/** Each text as long as it may be, of characters that take most bytes; everything else answered somehow. */
function fullAnswers(session: Session, answers: Answers): Answers {
  const texts = itemsOf(session).flatMap(({ key, question }) =>
    question.type === 'text' ? [[key, '满'.repeat(question.maxLength)] as const] : [],
  );
  return { ...answers, ...Object.fromEntries(texts) };
}

/** That a body with these answers is read, and that they are what is read. */
function expectAnswered(session: Session, answers: Answers): void {
  const body = new URLSearchParams(formEntries(session, answers));
  const names = [...new Set(body.keys())];
  const fields = Object.fromEntries(names.map((name) => [name, body.getAll(name)]));

  expect(body.toString().length).toBeLessThanOrEqual(bodyLimit);
  expect(parseAnswers(itemsOf(session), fields)).toMatchObject({ ok: true });
}

/** That all sessions with these answers, and what is published of them, have room in the store, and can be read. */
function expectReported(sessions: readonly [Session, ...Session[]], all: readonly Answers[]): void {
  const sealed = sessions.map((session) => {
    const responses = all.map((answers, n) => aResponse(session, n, { answers }));
    return aSealedSession(session, responses, 0, sessions.length === 1);
  }) as [SealedSession, ...SealedSession[]];
  const reader = { name: 'Ada', language: 'zh-CN' };

  for (const { session, seal, publication } of sealed) {
    for (const item of [seal, publication]) expect(billedBytes(item)).toBeLessThanOrEqual(itemLimit);
    expect(reportText(composeReport(publication, [session], reader)).length).toBeGreaterThan(1000);
  }
  const together = aProgrammePublication(...sealed);
  expect(billedBytes(together)).toBeLessThanOrEqual(itemLimit);
  expect(reportText(composeReport(together, sessions, reader)).length).toBeGreaterThan(1000);
}

it('what is within the limits can be published, answered in full and reported', () => {
  const found = { fitted: 0, refused: 0 };
  holds(
    fc.property(size, (drawn) => {
      const file = blownUp(drawn);
      const isRefused = [...checkSizes(file), ...checkReportSizes(file)].length > 0;
      found[isRefused ? 'refused' : 'fitted'] += 1;
      if (isRefused) return;
      const { programme, sessions } = published(file);
      const [first, ...others] = sessions as [Session, ...Session[]];
      for (const item of [programme, ...sessions]) expect(billedBytes(item)).toBeLessThanOrEqual(itemLimit);
      const all = sampled(heedlessAnswers(first), 12).map((answers) => fullAnswers(first, answers));
      for (const answers of all) expectAnswered(first, answers);
      expectReported([first, ...others], all);
    }),
    sized({ each: 24, nightly: 500 }),
  );
  expect(Math.min(found.fitted, found.refused)).toBeGreaterThanOrEqual(atLeastOf(2));
}, 3_600_000);
