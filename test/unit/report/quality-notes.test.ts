import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { suppressed } from '../../../shared/privacy/release.ts';
import type { Publication, Quality } from '../../../shared/publication/publication.ts';
import { qualityNotes } from '../../../shared/report/quality-notes.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const texts = reportTexts('en');
const { headcount: _, ...uncounted } = aSession();
const notesOf = (quality: Partial<Quality>, more: Partial<Publication> = {}, language = 'en') =>
  qualityNotes(
    aBarePublication({
      released: { responses: 40, items: { q_overall: { 5: 30, 1: 10 } } },
      quality: { quick: 0, straightLined: 0, blank: 0, duplicates: 0, ...quality },
      ...more,
    }),
    [uncounted],
    reportTexts(language),
  );

describe('answers that are not from the form', () => {
  it.each([
    [{ atLeast: 1, atMost: 4 }, '1 to 4'],
    [{ atLeast: 7, atMost: 7 }, '7'],
  ])('are %j in words', (notFromForm, words) => {
    expect(notesOf({ notFromForm })).toEqual([texts.notes.notFromForm({ count: words })]);
  });

  it('are not mentioned where there are none, and where nobody has counted them', () => {
    expect(notesOf({ notFromForm: { atLeast: 0, atMost: 0 } })).toEqual([texts.notes.nothing]);
    expect(notesOf({})).toEqual([texts.notes.nothing]);
  });

  it.each(interfaceLanguages)('are mentioned in %s', (language) => {
    const [note, ...others] = notesOf({ notFromForm: { atLeast: 1, atMost: 4 } }, {}, language);

    expect(others).toEqual([]);
    expect(note).toMatch(/1.+4/);
  });
});

describe('one-time codes', () => {
  const once = { codes: { with: 40, without: 0 } };
  const { onceEach, moreCodes, nothingOnce, moreOnce, moreInOnce, codes, codesHidden, nothing } = texts.notes;
  const notesWith = (quality: Partial<Quality>, headcount: number) =>
    qualityNotes(
      aBarePublication({
        released: { responses: 40, items: {} },
        quality: { quick: 0, straightLined: 0, blank: 0, duplicates: 0, ...quality },
      }),
      [aSession({ headcount })],
      texts,
    );

  it('make a rate of people, and leave no doubt that somebody answered twice', () => {
    expect(notesWith({ ...once, codesMade: 50 }, 50)).toEqual([onceEach({ rate: 'known' }), nothingOnce]);
    // As many as were made may be held by fewer people.
    expect(notesWith({ ...once, codesMade: 51 }, 50)).toEqual([
      onceEach({ rate: 'unknown' }),
      moreCodes({ made: 51, people: 50 }),
      nothingOnce,
    ]);
    expect(notesWith(once, 50)).toEqual([onceEach({ rate: 'unknown' }), nothingOnce]);
    expect(notesOf(once)).toEqual([onceEach({ rate: 'unknown' }), nothingOnce]);
    expect(notesWith(once, 30)).toEqual([
      onceEach({ rate: 'unknown' }),
      moreOnce({ responses: 40, headcount: 30 }),
      nothingOnce,
    ]);
    const released = { responses: 40, items: {} };
    const sessions = [aSession({ headcount: 30 }), aSession({ headcount: 50, code: 'TWO' as SessionCode })] as const;
    const programme = aBarePublication({
      topic: { kind: 'programme', id: 'x' },
      released: { responses: 80, items: {} },
      sessions: sessions.map(({ code }) => ({ code, released })),
      quality: { quick: 0, straightLined: 0, blank: 0, duplicates: 0, codes: { with: 80, without: 0 } },
    });
    expect(qualityNotes(programme, sessions, texts)).toEqual([
      onceEach({ rate: 'unknown' }),
      moreInOnce({ sessions: 1 }),
      nothingOnce,
    ]);
  });

  it('say where anybody counts them, when all were blind', () => {
    const released = { responses: 40, items: {} };
    const noted = (...access: readonly ('blind-codes' | 'blind-codes-or-codes' | 'codes')[]) => {
      const [first, ...others] = access.map((each, at) => ({
        ...aSession({ code: `S${at}` as SessionCode }),
        access: each,
      }));
      if (first === undefined) throw new Error('no session');
      return qualityNotes(aBarePublication({ released, quality: { ...none, ...once } }), [first, ...others], texts);
    };
    const none = { quick: 0, straightLined: 0, blank: 0, duplicates: 0 };
    const { blindCodes } = texts.notes;

    expect(noted('blind-codes')).toContain(blindCodes);
    expect(noted('blind-codes', 'blind-codes-or-codes')).toContain(blindCodes);
    // Of plain ones who runs the service can tell: it says nothing where a session had them.
    for (const access of [['codes'], ['blind-codes', 'codes']] as const) {
      expect(noted(...access).join()).not.toContain('/codes');
    }
  });

  it('are counted where some came without one, or it is said that they are not', () => {
    expect(notesOf({ codes: { with: 30, without: 10 } })).toEqual([codes({ coded: 30, others: 10 }), nothing]);
    expect(notesOf({ codes: suppressed })).toEqual([codesHidden, nothing]);
  });

  it.each(interfaceLanguages)('are counted in %s', (language) => {
    const [note = ''] = notesOf({ codes: { with: 31, without: 17 } }, {}, language);
    expect(note).toMatch(/31.+17/);
    const { onceEach: said } = reportTexts(language).notes;
    expect(said({ rate: 'known' }).length).toBeGreaterThan(said({ rate: 'unknown' }).length);
    expect(reportTexts(language).notes.moreCodes({ made: 20, people: 12 })).toMatch(/12.+20|20.+12/);
    const state = reportTexts(language).lead.state.withoutSome({ state: 'Final.', count: 27 });
    expect(state).toMatch(/Final\..*27/);
  });
});

describe('the headline without those in doubt', () => {
  const satisfiedInDoubt = { yes: 0, no: 5 };

  it('is said where it differs by more than a point', () => {
    expect(notesOf({ blank: 5, satisfiedInDoubt })).toEqual([
      texts.notes.emptyAnswers({ count: 5 }),
      texts.notes.doubtful({ scale: 'five', without: '86%', all: '75%' }),
    ]);
    expect(notesOf({ blank: 20, satisfiedInDoubt: { yes: 15, no: 5 } })).toEqual([
      texts.notes.emptyAnswers({ count: 20 }),
    ]);
  });

  it('is not said of numbers that were corrected since', () => {
    expect(notesOf({ blank: 5, satisfiedInDoubt }, { kind: 'corrected' })).toEqual([
      texts.notes.emptyAnswers({ count: 5 }),
    ]);
  });
});

describe('what nonresponse may do to the headline', () => {
  const notesWith = (
    { headcount, yes, no }: { headcount: number; yes: number; no: number },
    more: Partial<Publication> = {},
  ) =>
    qualityNotes(
      aBarePublication({ released: { responses: yes + no, items: { q_overall: { 5: yes, 1: no } } }, ...more }),
      [aSession({ headcount })],
      texts,
    );
  const { nonresponse, nothing } = texts.notes;

  it('is said as the share of all participants if none or all of the silent ones were satisfied', () => {
    expect(notesWith({ headcount: 160, yes: 30, no: 10 })).toEqual([
      // 30 of 160, and 150 of 160.
      nonresponse({ scale: 'five', silent: 120, people: 160, low: '19%', high: '94%' }),
      nothing,
    ]);
  });

  it('is said in every language with its four numbers', () => {
    for (const language of interfaceLanguages) {
      const { notes } = reportTexts(language);
      const said = notes.nonresponse({ scale: 'five', silent: 120, people: 161, low: '19%', high: '>99%' });
      for (const words of ['120', '161', '19%', '>99%']) expect(said, language).toContain(words);
    }
  });

  it.each([
    ['where the interval is wider', { headcount: 45, yes: 30, no: 10 }, {}],
    ['of fewer than ten', { headcount: 160, yes: 8, no: 1 }, {}],
    ['while answers come in', { headcount: 160, yes: 30, no: 10 }, { kind: 'interim' }],
  ] as const)('is not said %s', (_why, people, more) => {
    expect(notesWith(people, more)).toHaveLength(1);
  });

  it('is not said of more answers than people, nor where only some sessions were counted', () => {
    expect(notesWith({ headcount: 39, yes: 30, no: 10 })).toEqual([
      texts.notes.more({ responses: 40, headcount: 39 }),
      nothing,
    ]);
    const released = { responses: 40, items: { q_overall: { 5: 30, 1: 10 } } };
    const lines = [{ code: uncounted.code, released }];
    const two = [...lines, { code: 'TWO' as SessionCode, released }];
    const topic = { kind: 'programme', id: 'x' } as const;
    const notes = (sessions: typeof lines) =>
      qualityNotes(aBarePublication({ topic, released, sessions }), [aSession({ headcount: 160 })], texts);
    expect(notes(lines)).toHaveLength(2);
    expect(notes(two)).toEqual([nothing]);
  });
});

describe('a programme with a session of more answers than people', () => {
  it('says that its rate is without that session', () => {
    const released = { responses: 12, items: {} };
    const sessions = [aSession({ headcount: 8 }), aSession({ headcount: 20, code: 'TWO' as SessionCode })] as const;
    const notes = qualityNotes(
      aBarePublication({
        topic: { kind: 'programme', id: 'x' },
        released: { responses: 24, items: {} },
        sessions: sessions.map(({ code }) => ({ code, released })),
      }),
      sessions,
      texts,
    );
    expect(notes).toContain(texts.notes.moreIn({ sessions: 1 }));
  });
});
