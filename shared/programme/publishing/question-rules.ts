import type { QuestionOf } from '../../questionnaire/question.ts';
import type { WrittenTest } from '../../questionnaire/question-parts.ts';
import type { ListRules, QuestionRules, Rule } from './change-rule.ts';

/** What an answer is kept under, or is told apart by. */
export const identity = (why: Rule['why']): Rule => ({ freedom: 'identity', why });
export const free = (why: Rule['why']): Rule => ({ freedom: 'free', why });
export const fixed = (why: Rule['why']): Rule => ({ freedom: 'only-without-answers', why });
export const later = (why: Rule['why']): Rule => ({ freedom: 'later-answers-only', why });
export const wording: Rule = {
  freedom: 'mendable',
  mending: 'wording',
  why: 'wording',
};
export const label: Rule = {
  freedom: 'mendable',
  mending: 'label',
  why: 'label',
};
const scaleWord: Rule = {
  freedom: 'mendable',
  mending: 'label',
  why: 'scaleWord',
};

const who = fixed('whoWasAsked');
const others = fixed('othersAsked');
const orderOfTests = free('orderOfTests');

const tests: ListRules<WrittenTest> = {
  // A test is known by what it says, so that all else that can change is in which order it says it.
  each: orderOfTests,
  key: ({ question, is, ...others }) => {
    const said = Object.entries({ is: is && [...is].sort().join(', '), ...others })
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${key} ${value}`);
    return [question, ...said.sort()].join(' ');
  },
  added: others,
  removed: others,
  moved: orderOfTests,
};

/** On what it depends whether a question, or a page, is asked. */
export const showWhen = {
  session: { each: who, added: others, removed: others, moved: free('orderOfKinds') },
  question: who,
  is: { each: who, added: others, removed: others, moved: orderOfTests },
  from: who,
  to: who,
  answered: who,
  all: tests,
  any: tests,
  none: tests,
} as const;

/** What every question has. */
const common = {
  id: identity('answersUnder'),
  text: wording,
  short: { ...label, why: 'short' },
  showWhen,
  required: later('required'),
  type: fixed('meaning'),
} as const;

const notApplicable: Rule = { ...label, why: 'notApplicable' };
const scale = fixed('steps');

const matrix = {
  id: free('blockId'),
  text: wording,
  order: free('orderOfRows'),
} as const;

const below = fixed('belonging');

/** A scale of a question's own. */
const ownScale = {
  from: scale,
  to: scale,
  words: { each: scaleWord, added: fixed('eachStep'), removed: fixed('eachStep'), moved: scale },
  low: scaleWord,
  middle: scaleWord,
  high: scaleWord,
  first: fixed('orderOfSteps'),
  best: fixed('orderOfSteps'),
} as const;

/** Options: those that were there when somebody chose are what the choice was made from. */
function optionRules<E extends { readonly id: string }>(each: ListRules<E>['each']): ListRules<E> {
  const offered = fixed('offered');
  return { each, key: ({ id }) => id, added: offered, removed: offered, moved: offered };
}

const order = later('orderOfOptions');

const option = {
  id: identity('answersUnder'),
  text: label,
  favourable: fixed('counts'),
  tried: fixed('counts'),
  exclusive: fixed('chosenTogether'),
  showWhen,
};

/** What may become of a question of each type. */
const byType: QuestionRules['byType'] = {
  'five-point': { ...common, scale, notApplicable, matrix },
  'zero-to-ten': { ...common, low: scaleWord, high: scaleWord, notApplicable },
  one: {
    ...common,
    options: optionRules<QuestionOf<'one'>['options'][number]>(option),
    order,
    identifies: {
      freedom: 'stricter-only',
      isStricter: (_before, after) => after === true,
      why: 'rareAnswers',
    },
    notApplicable,
  },
  several: {
    ...common,
    options: optionRules<QuestionOf<'several'>['options'][number]>(option),
    order,
    max: fixed('howMany'),
    notApplicable,
  },
  scale: {
    ...common,
    ...ownScale,
    satisfied: fixed('counts'),
    topTwo: free('oneMoreWay'),
    ofHundred: free('oneMoreWay'),
    notApplicable,
    matrix,
  },
  text: {
    ...common,
    lines: free('fieldHeight'),
    maxLength: later('writtenFromNow'),
    boundTo: { question: below, option: below, text: wording },
  },
  pair: { ...common, scale, ...ownScale, notApplicable },
  number: {
    ...common,
    min: fixed('numbers'),
    max: fixed('numbers'),
    decimals: fixed('numbers'),
    unit: { ...label, why: 'unit' },
    notApplicable,
  },
  date: {
    ...common,
    min: fixed('whichDays'),
    max: fixed('whichDays'),
    notApplicable,
  },
  rank: {
    ...common,
    options: optionRules<QuestionOf<'rank'>['options'][number]>({ id: option.id, text: label }),
    order,
    notApplicable,
  },
  check: {
    ...common,
    explanation: later('explanation'),
    again: free('again'),
    options: optionRules<QuestionOf<'check'>['options'][number]>({
      id: option.id,
      text: label,
      right: free('key'),
    }),
    order,
  },
  consent: {
    ...common,
    text: fixed('agreedTo'),
    quotes: {
      questions: {
        each: identity('quotedId'),
        added: fixed('quotedMore'),
        removed: free('quotedFewer'),
        moved: free('orderOfQuoted'),
      },
      signature: fixed('signature'),
    },
  },
};

export const questionRules: QuestionRules = { byType };

/** The steps of a scale. */
export const scaleRules = {
  each: scaleWord,
  added: fixed('fiveSteps'),
  removed: fixed('fiveSteps'),
  moved: fixed('steps'),
} as const;
