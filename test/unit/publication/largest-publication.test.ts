import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { itemLimit, itemSize } from '../../../shared/programme/item-size.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { programmeReportBytes } from '../../../shared/publication/check-report-sizes.ts';
import { besideEarlier } from '../../../shared/publication/earlier.ts';
import {
  largestEarlier,
  largestProgrammePublication,
  largestSessionPublication,
  largestSpeakers,
} from '../../../shared/publication/largest-publication.ts';
import { sessionPublication } from '../../../shared/publication/session-publication.ts';
import { besideOthers, shownSessions } from '../../../shared/publication/shown-sessions.ts';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import type { Question, QuestionType } from '../../../shared/questionnaire/question.ts';
import { isStepped } from '../../../shared/questionnaire/step-numbers.ts';
import { publicationItems } from '../../../shared/store/dynamodb/publication-items.ts';
import { decodeSpeakers, speakerItems } from '../../../shared/store/dynamodb/speaker-items.ts';
import { toStoredPublication } from '../../../shared/store/dynamodb/stored-names.ts';
import {
  allTypesFile,
  anAllTypesSession,
  aProgrammeFile,
  sampleFile,
  sessionsOf,
} from '../../fixtures/programmes/programme-files.ts';
import { aText } from '../../fixtures/programmes/translated.ts';
import { sampled } from '../../fixtures/property.ts';
import { aResultsProgramme } from '../../fixtures/publication/publications.ts';
import { aProgrammePublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { someResponses } from '../../fixtures/responses/responses.ts';

/** The file's sessions after many answers, of all that can be answered. */
function sealedSessions(file: ProgrammeFile) {
  const [first, ...others] = sessionsOf(file).map((session) =>
    aSealedSession(session, sampled(someResponses(session, { minLength: 150, maxLength: 150 }), 1).flat()),
  );
  if (first === undefined) throw new Error('a programme without a session');
  return [first, ...others] as const;
}

describe.each(Object.entries({ sample: sampleFile(), compact: aProgrammeFile(), 'all types': allTypesFile() }))(
  'the largest publication of %s',
  (_, file) => {
    it('is larger than what is kept after many answers, also beside the other sessions', () => {
      const sealed = sealedSessions(file);

      for (const { session, seal, publication } of sealed) {
        const alone = sessionPublication(session, seal, { isOnlySession: true, asOf: publication.asOf });
        const beside = besideOthers(alone, shownSessions(sealed).othersOf(session));
        expect(itemSize(toStoredPublication(beside))).toBeLessThan(largestSessionPublication(session));
      }
      const whole = aProgrammePublication(...sealed);
      expect(itemSize(publicationItems(whole).head)).toBeLessThan(
        largestProgrammePublication(sealed.map(({ session }) => session)),
      );
      const earlier = { ...aResultsProgramme(), title: aText('题'.repeat(2000)) };
      const results = { programme: earlier, session: sealed[0].session, publication: whole };
      const beside = besideEarlier(whole, sealed[0].session, results);
      expect(Object.keys(beside.earlier?.items ?? {}).length).toBeGreaterThan(1);
      expect(itemSize(beside.earlier ?? {})).toBeLessThan(largestEarlier(sealed[0].session));
    });
  },
);

describe('the largest item of what is released of speakers', () => {
  const like = sessionsOf(sampleFile())[0];
  /** Sessions with five speakers each, who are others in each. */
  const sessions = Array.from({ length: 10_000 }, (_, at): Session => {
    const named = (nth: number) => hash('sha256', `${at} ${nth}`).slice(0, 24);
    const speakers = Array.from({ length: 5 }, (__, nth) => ({ ...like.speakers[0], id: named(nth) }));
    const code = hash('sha256', `${at}`).slice(0, 16).toUpperCase() as Session['code'];
    return { ...like, code, speakers: speakers as unknown as Session['speakers'] };
  });
  const about = new Set(
    itemsOf(like).flatMap(({ question, subject }) =>
      subject?.kind === 'speaker' && isStepped(question) ? [question.id] : [],
    ),
  );

  it('is larger than what is kept of ten thousand sessions, and far from full', () => {
    const speakers: string[] = [];
    const codes: Session['code'][] = [];
    const most = largestSpeakers(sessions);
    let head: ReturnType<typeof decodeSpeakers> | undefined;
    sessions.forEach((session, at) => {
      speakers.push(...session.speakers.map(({ id }) => id));
      codes.push(session.code);
      if ((at + 1) % 250 !== 0) return;
      const question = { speakers: [...speakers], counts: { 5: 99_999, 4: 99_999, na: 99 }, sessions: [...codes] };
      const chain = {
        revision: (at + 1) / 250,
        questions: Object.fromEntries([...about].map((id) => [id, question])),
      };
      const { item } = speakerItems(['PROGRAMME#wide', 'SPEAKERS'], chain, head);
      head = decodeSpeakers(item);
      expect(itemSize(head)).toBeLessThan(most);
    });
    expect(head?.blocks?.length).toBeGreaterThan(10);
    expect(most).toBeLessThan(itemLimit / 3);
  });

  it('is what a report takes that has more of it', () => {
    const [page] = like.questionnaire.pages.filter(({ repeat }) => repeat === 'speaker');
    const [question] = page?.questions ?? [];
    if (page === undefined || question === undefined) return expect.fail();
    const questions = Array.from({ length: 2500 }, (_, at) => ({ ...question, id: `s_${at}` }));
    const asked = { ...like, questionnaire: { ...like.questionnaire, pages: [{ ...page, questions }] } } as Session;

    expect(largestSpeakers([asked, asked])).toBeGreaterThan(itemLimit);
    expect(programmeReportBytes([asked, asked], undefined)).toBe(largestSpeakers([asked, asked]));
    expect(programmeReportBytes([like, like], undefined)).toBeGreaterThan(largestSpeakers([like, like]));
  });
});

describe('the bytes that are reckoned', () => {
  const asked = anAllTypesSession();
  const questions = asked.questionnaire.pages.flatMap((page) => page.questions);
  const ofType = (type: QuestionType) => questions.find((each) => each.type === type) ?? expect.fail();
  const asking = (own: readonly Question[], headline: Session['questionnaire']['headline'] = {}): Session => {
    const [page] = asked.questionnaire.pages;
    const { repeat: _, ...once } = page ?? expect.fail();
    return { ...asked, questionnaire: { ...asked.questionnaire, headline, pages: [{ ...once, questions: [...own] }] } };
  };
  const nothing = largestSessionPublication(asking([]));
  const optionsOf = (question: Question) => ('options' in question ? question.options.length : 0);
  /** An item, `q_question.speaker`, and so many categories, each with a name and its count. */
  const item = (count: number, bytes: number) => 53 + count * (bytes + 7);

  it.each<[QuestionType, (options: number) => number]>([
    ['five-point', () => item(6, 2)],
    ['zero-to-ten', () => item(12, 2)],
    ['one', (options) => item(options + 1, 24)],
    ['several', (options) => item(options + 2, 24)],
    ['text', () => item(1, 1)],
    // Of four steps: one of five kinds before and of five now, where a blank is one.
    ['pair', () => item(25, 3)],
    ['rank', (options) => item(options ** 2 + 2, 27)],
    ['check', (options) => item(options, 24)],
    ['consent', () => item(2, 3)],
  ])('for a question of the type %s are its counts, three times', (type, bytes) => {
    const question = ofType(type);
    expect(largestSessionPublication(asking([question])) - nothing).toBe(3 * bytes(optionsOf(question)));
  });

  it.each([
    [0, 10, 0, 12],
    [5, 10, 1, 52],
    [-1, 1, 2, 202],
  ])('for a number between %i and %i with %i decimals are one count a value', (min, max, decimals, count) => {
    const question = { ...ofType('number'), min, max, decimals } as Question;
    expect(largestSessionPublication(asking([question])) - nothing).toBe(3 * item(count, 14));
  });

  it('for a programme are the comments with their sessions, the names of blocks, and each kind of organisation with the headline', () => {
    const [one, overall] = [ofType('one'), ofType('five-point')];
    const session = asking([one, overall]);
    const grouped = asking([one, overall], { group: one.id, satisfied: overall.id });
    const blocks = (hundreds: number) => nothing + 5435 * 21 + hundreds * 4 * 24;
    const ungrouped = blocks(1);

    expect(largestProgrammePublication([session, session])).toBe(ungrouped);
    expect(largestProgrammePublication([grouped, grouped])).toBe(ungrouped + optionsOf(one) * (53 + 53 + 3 * (24 + 7)));
    expect(largestProgrammePublication(Array.from({ length: 1001 }, () => session))).toBe(blocks(11));
    expect(largestProgrammePublication([])).toBe(0);
  });

  it('beside an earlier programme are its title in each language, and what is not asked about anybody', () => {
    const [page] = asked.questionnaire.pages;
    const { repeat: _, ...once } = page ?? expect.fail();
    const pages = [
      { ...once, questions: [ofType('consent')] },
      { ...once, repeat: 'speaker' as const, questions: [ofType('five-point')] },
      { ...once, repeat: 'topic' as const, questions: [ofType('five-point')] },
    ];
    const session = { ...asked, questionnaire: { ...asked.questionnaire, pages } };

    expect(largestEarlier(session)).toBe(session.programme.languages.length * 6020 + item(2, 3));
  });
});
