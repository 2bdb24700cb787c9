import { describe, expect, it } from 'vitest';
import { type Item, itemsOf } from '../../../shared/questionnaire/items.ts';
import type { Answers } from '../../../shared/response/answers.ts';
import { coarseCounts, extraItems, extrasOf, headlineItems } from '../../../shared/tally/extras.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { answersOf, aQuotableFile } from '../../fixtures/programmes/quotable-file.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const [session] = sessionsOf(sampleFile());
const items = itemsOf(session);
const questionOf = (key: string) => {
  const item: Item | undefined = items.find((each) => each.key === key);
  if (item === undefined) throw new Error(`the sample asks ${key}`);
  return item.question;
};

/** The extra items of one response without a required answer, other than those given. */
const extras = (answers: Answers, of = session) =>
  extrasOf(of, itemsOf(of), [aResponse(of, 1, { answers, isQuick: false })]).items;
const withHeadline = (headline: Partial<typeof session.questionnaire.headline>) => ({
  ...session,
  questionnaire: { ...session.questionnaire, headline },
});

describe('the names of extra items', () => {
  it('are those that stored tallies have', () => {
    const { quick, notFromForm, withCode, straight, blank } = extraItems;
    expect({ quick, notFromForm, withCode, straight, blank }).toEqual({
      quick: '_quick',
      notFromForm: '_not-from-form',
      withCode: '_code',
      straight: '_straight',
      blank: '_blank',
    });
    expect(extraItems.doubtful('q')).toBe('_doubtful.q');
    expect(extraItems.by('other', 'q')).toBe('_by.other.q');
    expect(extraItems.quotable('q')).toBe('_quotable.q');
  });
});

describe('the headline', () => {
  it('has the roles that the questionnaire names, in their order', () => {
    const rolesOf = (of: typeof session) => headlineItems(of).map(({ role, key }) => `${role} ${key}`);
    expect(rolesOf(session)).toEqual(['satisfied q_overall', 'recommend q_nps', 'able q_able']);
    expect(rolesOf(withHeadline({ able: 'q_able', satisfied: 'q_venue' }))).toEqual([
      'satisfied q_venue',
      'able q_able',
    ]);
    expect(rolesOf(withHeadline({}))).toEqual([]);
    // What is asked of each speaker is no headline.
    expect(rolesOf(withHeadline({ satisfied: 's_content' }))).toEqual([]);
  });

  it('is in doubt with the steps of who left all the rest blank, where it is named', () => {
    expect(extras({ q_overall: 2 })).toEqual({ _blank: { '#': 1 }, '_doubtful.q_overall': { 2: 1 } });
    expect(extras({ q_overall: 2, q_next: 'more' })).toEqual({});
    expect(extras({})).toEqual({ _blank: { '#': 1 } });
    expect(extras({ q_overall: 2 }, withHeadline({ recommend: 'q_nps' }))).toEqual({ _blank: { '#': 1 } });
    const quick = aResponse(session, 1, { answers: { q_nps: 2, q_next: 'more' }, isQuick: true });
    expect(extrasOf(withHeadline({ recommend: 'q_nps' }), items, [quick]).items).toEqual({ _quick: { '#': 1 } });
  });
});

describe('kinds of organisation', () => {
  const whole = { q_overall: 5, q_nps: 9, q_able: 'own' };
  const counted = {
    '_by.other.q_overall': { yes: 1 },
    '_by.other.q_nps': { promoter: 1 },
    '_by.other.q_able': { yes: 1 },
  };

  it.each<{ what: string; answers: Answers; found: object }>([
    { what: 'all of the headline', answers: { ...whole, d_org: 'other' }, found: counted },
    { what: 'no kind', answers: whole, found: {} },
    { what: 'a kind that does not apply', answers: { ...whole, d_org: 'na' }, found: {} },
    { what: 'an ability that does not apply', answers: { ...whole, q_able: 'na', d_org: 'other' }, found: {} },
    { what: 'a step that does not apply', answers: { ...whole, q_overall: 'na', d_org: 'other' }, found: {} },
    { what: 'no step', answers: { q_nps: 9, q_able: 'own', d_org: 'other' }, found: {} },
    { what: 'several kinds', answers: { ...whole, d_org: ['other'] }, found: {} },
  ])('count who answered $what so', ({ answers, found }) => {
    expect(extras(answers)).toEqual(found);
  });

  it('count only what the headline names, and nobody where no question asks for the kind', () => {
    const answers = { ...whole, d_org: 'other' };
    expect(extras(answers, withHeadline({ recommend: 'q_nps', group: 'd_org' }))).toEqual({
      '_by.other.q_nps': { promoter: 1 },
    });
    expect(extras(answers, withHeadline({ recommend: 'q_nps' }))).toEqual({});
  });
});

describe('coarse counts', () => {
  it.each([
    ['satisfied', 'q_overall', { 1: 1, 2: 2, 3: 4, 4: 8, 5: 16, na: 32 }, { no: 7, yes: 24 }],
    [
      'recommend',
      'q_nps',
      { 0: 1, 6: 2, 7: 4, 8: 8, 9: 16, 10: 32, na: 64 },
      { detractor: 3, passive: 12, promoter: 48 },
    ],
    ['able', 'q_able', { not_yet: 1, understand: 2, own: 4, teach: 8, na: 16 }, { no: 3, yes: 12 }],
    ['able', 'q_nps', { 9: 1 }, {}],
    ['satisfied', 'q_overall', {}, {}],
  ] as const)('of %s by %s are sums of %o: %o', (role, key, counts, coarse) => {
    expect(coarseCounts(role, questionOf(key), counts)).toEqual(coarse);
  });
});

describe('what may be quoted', () => {
  const [quotable] = sessionsOf(aQuotableFile());

  it.each([
    { author: { agrees: true, name: 'Ada', keep: 'all' }, found: { '_quotable.q_keep': { signed: 1 } } },
    { author: { agrees: true, keep: 'all' }, found: { '_quotable.q_keep': { unsigned: 1 } } },
    { author: { agrees: false, keep: 'all' }, found: {} },
    { author: { agrees: true, name: 'Ada' }, found: {} },
    {
      author: { agrees: true, name: 'Ada', keep: 'all', change: 'none' },
      found: { '_quotable.q_keep': { signed: 1 }, '_quotable.q_change': { signed: 1 } },
    },
  ])('of $author is counted as $found', ({ author, found }) => {
    const counted = Object.entries(extras(answersOf(author), quotable)).filter(([key]) => key.startsWith('_quotable'));
    expect(Object.fromEntries(counted)).toEqual(found);
  });

  it('is unsigned where the consent asks for no name', () => {
    const [unsigned] = sessionsOf(aQuotableFile({ isSigned: false }));
    const found = extras(answersOf({ agrees: true, name: 'Ada', keep: 'all' }), unsigned);
    expect(found).toEqual({ '_quotable.q_keep': { unsigned: 1 } });
  });
});
