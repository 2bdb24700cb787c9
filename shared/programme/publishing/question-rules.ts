import type { QuestionOf } from '../../questionnaire/question.ts';
import type { WrittenTest } from '../../questionnaire/question-parts.ts';
import type { ListRules, QuestionRules, Rule } from './change-rule.ts';

/** What an answer is kept under, or is told apart by. */
export const identity = (why: string): Rule => ({ freedom: 'identity', why });
export const free = (why: string): Rule => ({ freedom: 'free', why });
export const fixed = (why: string): Rule => ({ freedom: 'only-without-answers', why });
export const later = (why: string): Rule => ({ freedom: 'later-answers-only', why });
export const wording: Rule = {
  freedom: 'mendable',
  mending: 'wording',
  why: 'it was read before answering: other words would be another promise or another question',
};
export const label: Rule = {
  freedom: 'mendable',
  mending: 'label',
  why: 'answers stand under it: other words would be another answer',
};
const scaleWord: Rule = {
  freedom: 'mendable',
  mending: 'label',
  why: 'answers stand under it, and the smallest change of a step can turn it round',
};

const meaning = 'what is stored already would mean something else';

const who = fixed('who was asked has to stay the same for all who answered');
const others = fixed('others would be asked than those who answered');
const orderOfTests = free('in which order they are written changes nothing');

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
  session: { each: who, added: others, removed: others, moved: free('in which order kinds are named changes nothing') },
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
  id: identity('answers are stored under it'),
  text: wording,
  short: { ...label, why: 'answers stand under it in every table' },
  showWhen,
  required: later('it decides what is asked of who answers from now on; no stored answer changes'),
  type: fixed(meaning),
} as const;

const notApplicable: Rule = { ...label, why: 'it is one of the answers that could be chosen' };
const allWords = 'a scale has words for each of its steps';
const scale = fixed('answers are steps of this scale');

const matrix = {
  id: free('it names the block, and no answer is stored under it'),
  text: wording,
  order: free('in which order rows are shown is another in each form anyway'),
} as const;

const below = fixed('it was written beside what it belongs to');

/** A scale of a question's own. */
const ownScale = {
  from: scale,
  to: scale,
  words: { each: scaleWord, added: fixed(allWords), removed: fixed(allWords), moved: scale },
  low: scaleWord,
  middle: scaleWord,
  high: scaleWord,
  first: fixed('in which order steps stood is part of how they were chosen'),
  best: fixed('in which order steps stood is part of how they were chosen'),
} as const;

/** Options: those that were there when somebody chose are what the choice was made from. */
function optionRules<E extends { readonly id: string }>(each: ListRules<E>['each']): ListRules<E> {
  const offered = fixed('who has answered chose from the options that were there, in their order');
  return { each, key: ({ id }) => id, added: offered, removed: offered, moved: offered };
}

const order = later('it is in which order who answers from now on reads the options; what each of them means stays');

const option = {
  id: identity('answers are stored under it'),
  text: label,
  favourable: fixed('it decides what an answer that was given counts for'),
  exclusive: fixed('it decides what could be chosen together'),
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
      why: 'rare answers were promised to be shown with others only',
    },
    notApplicable,
  },
  several: {
    ...common,
    options: optionRules<QuestionOf<'several'>['options'][number]>(option),
    order,
    max: fixed('it decides how many could be chosen'),
    notApplicable,
  },
  scale: {
    ...common,
    ...ownScale,
    satisfied: fixed('it decides what an answer that was given counts for'),
    topTwo: free('it is one more way to say what was counted'),
    ofHundred: free('it is one more way to say what was counted'),
    notApplicable,
    matrix,
  },
  text: {
    ...common,
    lines: free('it is the height of a field'),
    maxLength: later('it concerns what is written from now on'),
    boundTo: { question: below, option: below, text: wording },
  },
  pair: { ...common, scale, ...ownScale, notApplicable },
  number: {
    ...common,
    min: fixed('it decides which numbers could be given'),
    max: fixed('it decides which numbers could be given'),
    decimals: fixed('it decides which numbers could be given'),
    unit: { ...label, why: 'every number that was given is in this unit' },
    notApplicable,
  },
  date: {
    ...common,
    min: fixed('it decides which days could be given'),
    max: fixed('it decides which days could be given'),
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
    explanation: later('it is read when answers have arrived'),
    again: free('it decides beside which result this one stands; what was answered to both stays as it is'),
    options: optionRules<QuestionOf<'check'>['options'][number]>({
      id: option.id,
      text: label,
      right: free(
        'a slip in the key can be mended: nobody saw it before answering, and every answer is judged by it when counted',
      ),
    }),
    order,
  },
  consent: {
    ...common,
    text: fixed('who agreed to one text has not agreed to another'),
    quotes: {
      questions: {
        each: identity('a comment is known by the id of its question'),
        added: fixed('who has answered agreed to have other comments quoted'),
        removed: free('fewer comments are marked than people agreed to'),
        moved: free('in which order the questions are written changes nothing'),
      },
      signature: fixed(
        'who gave a name gave it for just these comments, and would see it read elsewhere or not at all',
      ),
    },
  },
};

export const questionRules: QuestionRules = { byType };

/** The steps of a scale. */
export const scaleRules = {
  each: scaleWord,
  added: fixed('a scale has five steps'),
  removed: fixed('a scale has five steps'),
  moved: fixed('answers are steps of this scale'),
} as const;
