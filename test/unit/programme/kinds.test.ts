import { describe, expect, it } from 'vitest';
import { promisedBy } from '../../../shared/programme/promise.ts';
import { published } from '../../../shared/programme/published.ts';
import { ProgrammeFileError, readProgramme } from '../../../shared/programme/read.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { askedTogether } from '../../../shared/questionnaire/asked-together.ts';
import { itemsOf, pagesOf, sectionsOf } from '../../../shared/questionnaire/items.ts';
import { twoKindsSource } from '../../fixtures/programmes/two-kinds.ts';

/** The last page with other words of whom it is for. */
const lastPage = (showWhen: string) => (text: string) =>
  text.replace(/(id: open\n.*\n\s+)showWhen: .*/, `$1showWhen: ${showWhen}`);

function sessionsOf(text: string): readonly [Session, Session] {
  const [one, other] = published(readProgramme(text, 'kit.yaml')).sessions;
  if (one === undefined || other === undefined) return expect.fail('two sessions');
  return [one, other];
}

function faultsOf(text: string): string[] {
  try {
    readProgramme(text, 'kit.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof ProgrammeFileError)) throw error;
    return error.lines.map((line) => line.replace(/^kit\.yaml:\d+ /, ''));
  }
}

const keysOf = (asked: Parameters<typeof itemsOf>[0]) => itemsOf(asked).map(({ key }) => key);

describe('a page for sessions of one kind', () => {
  it.each([undefined, 'webinar'])('is asked there, and not in a session of the kind %s', (kind) => {
    const [workshop, other] = sessionsOf(twoKindsSource(kind));
    expect(keysOf(workshop)).toEqual(expect.arrayContaining(['q_missing', 's_there.mei', 'q_overall']));
    expect(sectionsOf(other).map(({ id }) => id)).toEqual([
      'workshop',
      'work',
      'topics.policy',
      'topics.finance',
      'use',
      'blocks',
      'parts.visit',
      'parts.lunch',
    ]);
    const pages = ['workshop', 'work', 'topics', 'use', 'blocks', 'parts'];
    expect(pagesOf(other).map(({ id }) => id)).toEqual(pages);
  });

  it('is the same questionnaire for both, and part of what is promised', () => {
    const [workshop, webinar] = sessionsOf(twoKindsSource('webinar'));
    expect(webinar.version).toBe(workshop.version);
    expect(promisedBy(webinar)).toMatchObject({ kind: 'webinar' });
    expect(keysOf(promisedBy(webinar))).toEqual(keysOf(webinar));
  });

  it('is in a report of both about those who were asked', () => {
    const [workshop, webinar] = sessionsOf(twoKindsSource('webinar'));
    const together = keysOf(askedTogether([webinar, workshop]));
    expect(together).toEqual(expect.arrayContaining([...keysOf(workshop), ...keysOf(webinar)]));
    // Wei spoke in the webinar only, where nobody is asked about speakers.
    expect(together).not.toContain('s_there.wei');
  });

  it('may hold more conditions, on what is asked there too', () => {
    const both = 'showWhen: { session: [workshop], question: s_there, is: [all, part] }';
    const [workshop] = sessionsOf(
      twoKindsSource('webinar', (text) => text.replace('showWhen: { question: s_there, is: [all, part] }', both)),
    );
    expect(itemsOf(workshop).find(({ key }) => key === 's_content.mei')?.condition).toMatchObject({
      is: ['all', 'part'],
    });
  });
});

describe('one question for sessions of one kind', () => {
  const some = (text: string) =>
    text.replace(
      '          type: zero-to-ten\n',
      '          type: zero-to-ten\n          showWhen: { session: [workshop] }\n',
    );

  it('takes the texts that belong to it along', () => {
    const withField = (text: string) =>
      text
        .replace(
          'id: q_need\n          type: several',
          'id: q_need\n          comment: always\n          type: several',
        )
        .replace('zh-CN: 更多时间 } }', 'zh-CN: 更多时间 }, write: true }')
        .replace(
          '{ question: q_able, is: [not_yet, helped] }',
          '{ session: [workshop], question: q_able, is: [not_yet] }',
        )
        .replace('{ question: q_need, is: [advice] }', '{ session: [workshop], question: q_need, is: [advice] }')
        .replace('quotes: { questions: [q_reason, q_whom], signature: q_credit }', 'quotes: { questions: [q_reason] }');
    const [workshop, webinar] = sessionsOf(twoKindsSource('webinar', withField));
    expect(keysOf(workshop)).toEqual(expect.arrayContaining(['q_need', 'q_need_time', 'q_need_c']));
    expect(keysOf(webinar).filter((key) => /^q_(need|whom)/.test(key))).toEqual([]);
  });

  it('is refused where another one depends on it in sessions that do not ask it', () => {
    const withoutHeadline = (text: string) => some(text).replace(', recommend: q_nps', '');
    expect(
      faultsOf(
        twoKindsSource('webinar', (text) => lastPage('{ session: [workshop, webinar] }')(withoutHeadline(text))),
      ),
    ).toEqual([
      'questionnaire.pages[5].questions[1].showWhen.none[0].question: "q_nps" is asked in sessions of some kinds only (workshop), and this in others, too; add "session: [workshop]" here, or ask "q_nps" in all sessions.',
    ]);
    expect(faultsOf(twoKindsSource('webinar', withoutHeadline))).toEqual([]);
  });

  it('can not open the report', () => {
    expect(faultsOf(twoKindsSource('webinar', some))).toEqual([
      'questionnaire.pages[0].questions[2].showWhen.session: "q_nps" is in the headline, which opens the report of every session; ask it in all sessions, or take it out of "headline".',
    ]);
  });
});

describe('kinds that fit nothing', () => {
  it.each([
    [
      'of no session',
      lastPage('{ session: [webinar] }'),
      'questionnaire.pages[5].showWhen.session[0]: no session is of the kind "webinar"; use workshop, or give a session "kind: webinar".',
    ],
    [
      'where no session has one',
      (text: string) => text.replace('    kind: workshop\n', ''),
      'questionnaire.pages[2].showWhen.session[0]: no session is of the kind "workshop"; give a session "kind: workshop".',
    ],
    [
      'named twice',
      lastPage('{ session: [workshop, workshop] }'),
      'questionnaire.pages[5].showWhen.session[1]: "workshop" is there already; give each its own.',
    ],
    [
      'beside two groups of tests',
      lastPage('{ session: [workshop], question: q_able, is: [own], none: [{ question: q_able, is: [own] }] }'),
      'questionnaire.pages[5].showWhen: "none" or a test of its own can stand here, not several of them; put the tests under one of "all", "any" and "none".',
    ],
    [
      'among several tests',
      (text: string) => text.replace('{ none: [{ question: q_nps, from: 7 }] }', '{ none: [{ session: [workshop] }] }'),
      'questionnaire.pages[5].questions[1].showWhen.none[0]',
    ],
  ])('are refused %s', (_, change, fault) => {
    expect(faultsOf(twoKindsSource(undefined, change)).find((line) => line.startsWith(fault))).toBeDefined();
  });

  it('are refused on a question whose page is for others', () => {
    const change = (text: string) =>
      text.replace(
        '{ none: [{ question: q_nps, from: 7 }] }',
        '{ session: [webinar], none: [{ question: q_nps, from: 7 }] }',
      );
    expect(faultsOf(twoKindsSource('webinar', change))).toEqual([
      'questionnaire.pages[5].questions[1].showWhen.session: its page is for sessions of other kinds; name one of those kinds.',
    ]);
  });

  it('are refused where a session would ask nothing', () => {
    const pages =
      / {6}title: \{ en: [^\n]*\n( {6}intro: [^\n]*\n)?( {6}repeat: [^\n]*\n)?( {6}break: [^\n]*\n)?( {6}showWhen: [^\n]*\n)?/g;
    const change = (text: string) =>
      text
        .replace(/headline: \{[^}]*\}/, 'headline: {}')
        .replace(
          'showWhen: { question: q_able, is: [helped, own] }',
          'showWhen: { session: [workshop], question: q_able, is: [own] }',
        )
        .replace(pages, (head) =>
          head.includes('session:') ? head : `${head}      showWhen: { session: [workshop] }\n`,
        );
    expect(faultsOf(twoKindsSource('webinar', change))).toEqual([
      'sessions[1]: nothing is asked in this session: every question is for sessions of other kinds; give it another "kind", or ask something in all sessions.',
    ]);
  });
});
