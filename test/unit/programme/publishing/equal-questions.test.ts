import { describe, expect, it } from 'vitest';
import { equalQuestions } from '../../../../shared/programme/publishing/equal-questions.ts';
import type { Question } from '../../../../shared/questionnaire/question.ts';
import type { Page, Questionnaire } from '../../../../shared/questionnaire/schema.ts';
import { allTypesFile, aProgrammeFile } from '../../../fixtures/programmes/programme-files.ts';

const compact = aProgrammeFile().questionnaire;
const text = (en: string, zh = en) => ({ en, 'zh-CN': zh });
const common = { required: false };
const more: Question[] = [
  {
    ...common,
    id: 'c_price',
    type: 'check',
    text: text('Who sets the price?'),
    options: [
      { id: 'state', text: text('The state'), right: false },
      { id: 'market', text: text('The market'), right: true },
    ],
  },
  { ...common, id: 'c_quote', type: 'consent', text: text('You may quote me') },
];

/** The compact questionnaire with a knowledge check and a consent on its first page. */
const base: Questionnaire = {
  ...compact,
  pages: compact.pages.map((page, at) => (at === 0 ? { ...page, questions: [...page.questions, ...more] } : page)),
};

const ids = (own: Questionnaire, earlier: Questionnaire) => equalQuestions(own, earlier).map(({ id }) => id);

/** The questionnaire with one question changed. */
function withQuestion(id: string, change: object): Questionnaire {
  const pages = base.pages.map((page) => ({
    ...page,
    questions: page.questions.map((each) => (each.id === id ? { ...each, ...change } : each)),
  }));
  return { ...base, pages: pages as Page[] };
}

const able = base.pages[0]?.questions.find(({ id }) => id === 'q_able') as Extract<Question, { type: 'one' }>;
const price = more[0] as Extract<Question, { type: 'check' }>;
const satisfaction = base.scales.satisfaction ?? [];
const withScale = (steps: Questionnaire['scales'][string]) => ({
  ...base,
  scales: { ...base.scales, satisfaction: steps },
});

const all = ['q_overall', 'q_nps', 'q_able', 'c_price', 'c_quote'];
const allBut = (id: string) => all.filter((each) => each !== id);

describe('equal questions', () => {
  it('are those with one number that are asked once of everybody, in the order of the later programme', () => {
    expect(ids(base, base)).toEqual(all);
    const pages = base.pages.map((page) => ({ ...page, questions: [...page.questions].reverse() }));
    expect(ids({ ...base, pages }, base)).toEqual([...all].reverse());
  });

  it('are those wherever they stand: another page, another short name, demanded or not, make no other question', () => {
    const [first, ...others] = base.pages as [Page, ...Page[]];
    const moved = { ...base, pages: [...others, { ...first, id: 'end', title: text('The end') }] };

    expect(ids(moved, base)).toEqual(all);
    expect(ids(withQuestion('q_overall', { short: text('All of it'), required: false }), base)).toEqual(all);
  });

  it('have the same words in the languages that both have, capitals, blanks and marks at the end aside', () => {
    const only =
      (language: string) =>
      (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(only(language));
        if (typeof value !== 'object' || value === null) return value;
        if ('en' in value) return { [language]: value.en };
        return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, only(language)(each)]));
      };

    expect(ids(only('en')(base) as Questionnaire, base)).toEqual(all);
    expect(ids(base, only('en')(base) as Questionnaire)).toEqual(all);
    expect(ids(only('fr')(base) as Questionnaire, base)).toEqual([]);
    expect(ids(withQuestion('q_overall', { text: text('how  satisfied are you', '您是否满意？') }), base)).toEqual(all);
  });

  it.each<[string, string, object]>([
    ['q_overall', 'other words', { text: text('How content are you?', '您是否满意？') }],
    ['q_overall', 'other words in one language', { text: text('How satisfied are you?', '您满意吗？') }],
    // Nobody looks at both texts, as who publishes again does.
    ['q_overall', 'a slip of the keyboard', { text: text('How satisifed are you?', '您是否满意？') }],
    ['q_overall', 'another id', { id: 'q_other' }],
    ['q_overall', 'another type', { type: 'zero-to-ten', low: text('0'), high: text('10') }],
    ['q_overall', 'a way out', { notApplicable: 'not-applicable' }],
    ['q_overall', 'a condition', { showWhen: { question: 'q_able', is: ['own'] } }],
    ['q_nps', 'other ends of the scale', { low: text('Never', '完全不可能') }],
    ['q_able', 'another order', { options: [...able.options].reverse() }],
    ['q_able', 'one option less', { options: able.options.slice(1) }],
    ['q_able', 'another favourable one', { options: able.options.map((each) => ({ ...each, favourable: true })) }],
    ['q_able', 'other words of an option', { options: able.options.map((each) => ({ ...each, text: text('Yes') })) }],
    ['q_able', 'answers that tell who somebody is', { identifies: true }],
    ['c_price', 'another right answer', { options: price.options.map((each) => ({ ...each, right: !each.right })) }],
    ['c_quote', 'another thing to agree to', { text: text('You may quote me.') }],
  ])('are not %s with %s, whichever of the two has it', (id, _, change) => {
    const changed = withQuestion(id, change);

    expect(ids(changed, base)).toEqual(allBut(id));
    expect(ids(base, changed)).toEqual(allBut(id));
  });

  it('offer everybody the same options: how many chose one depends on how many were offered it', () => {
    const options = able.options.map((option, at) =>
      at === 0 ? { ...option, showWhen: { question: 'q_overall', is: ['1'] } } : option,
    );
    const offered = withQuestion('q_able', { options });

    expect(ids(offered, offered)).toEqual(allBut('q_able'));
  });

  it('may name the comments that may be quoted in another order', () => {
    const quoting = (...questions: string[]) => withQuestion('c_quote', { quotes: { questions } });

    expect(ids(quoting('q_keep', 'q_other'), quoting('q_other', 'q_keep'))).toEqual(all);
    expect(ids(quoting('q_keep', 'q_other'), quoting('q_keep'))).toEqual(allBut('c_quote'));
  });

  it('have the same steps', () => {
    const [best = {}, ...rest] = satisfaction;

    expect(ids(withScale([text('Delighted'), ...rest]), base)).toEqual(allBut('q_overall'));
    expect(ids(withScale([...rest, best]), base)).toEqual(allBut('q_overall'));
  });

  it.each([
    ['asked of some only', { showWhen: { question: 'q_nps', is: ['9', '10'] } }],
    ['such that they tell who somebody is', { identifies: true }],
  ])('are not those that are %s both times', (_, change) => {
    const both = withQuestion('q_able', change);

    expect(ids(both, both)).toEqual(allBut('q_able'));
  });

  it('are not the kind of organisation, nor what has no favourable answer or is asked about speakers and topics', () => {
    expect(ids({ ...base, headline: { ...base.headline, group: 'q_able' } }, base)).toEqual(allBut('q_able'));
    const unfavourable = withQuestion('q_able', {
      options: able.options.map((each) => ({ ...each, favourable: false })),
    });
    expect(ids(unfavourable, unfavourable)).toEqual(allBut('q_able'));
    const repeated = { ...base, pages: base.pages.map((page): Page => ({ ...page, repeat: 'topic' })) };
    expect(ids(repeated, repeated)).toEqual([]);
  });

  it('are of six types only, of all that there are', () => {
    const { questionnaire } = allTypesFile();
    const types = new Set<string>(equalQuestions(questionnaire, questionnaire).map(({ type }) => type));

    expect(
      [...types].every((type) => ['five-point', 'scale', 'zero-to-ten', 'one', 'check', 'consent'].includes(type)),
    ).toBe(true);
    expect(types.size).toBeGreaterThan(2);
  });
});
