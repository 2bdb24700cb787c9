import * as z from 'zod';
import { messageKey } from '../i18n/fault-data.ts';
import { text } from '../i18n/text.ts';

/**
 * Ids are short, because each becomes part of an attribute name in every stored response. The one name of this form
 * that every JavaScript object has already can't be a key of answers and counts.
 */
export const id = z
  .string()
  .regex(/^(?!constructor$)[a-z][a-z0-9_]{0,23}$/, messageKey('formats.id'))
  .meta({ description: 'Stable id: answers are stored under it.' });

export const optionId = z
  .string()
  .regex(/^(?!(?:constructor|na)$)[a-z][a-z0-9_]{0,23}$/, messageKey('formats.optionId'))
  .meta({ description: 'Stable id: answers are stored under it. Participants can see it in the page.' });

const required = z
  .boolean()
  .default(false)
  .meta({ description: 'Whether an answer is demanded, where the question is shown. Default: false.' });

export const notApplicable = z
  .union([z.enum(['not-applicable', 'did-not-attend']), text])
  .optional()
  .meta({
    description:
      'Offers a choice that stays out of every denominator, in one of two wordings, or in your own in every language.',
  });

const wording = text.meta({
  description:
    'The question in every language. This and every other text of the questionnaire may contain {session} (its title, or its place), {place}, {date} and {programme}; on a page that repeats for each speaker also {speaker}, {talk} and {institution}, on one that repeats for each topic {topic}, for each part {part}.',
});

const short = text.optional().meta({
  description:
    'A short name for tables, for example "Content"; needed where wordings contain placeholders, which mean nothing in it.',
});

const decisive = id.meta({
  description:
    'A question that comes earlier, on a page without repeat or one that repeats for the same. It takes "is", "from" and "to", or "answered".',
});

/** What passes a test: values of an answer, the bounds of its number, or whether there is one at all. */
const passing = {
  is: z
    .array(z.union([z.string(), z.int()]).transform(String))
    .min(1)
    .optional()
    .meta({
      description: 'Values of which one must be chosen: option ids, steps such as 4, na, or yes for consent.',
    }),
  from: z.number().optional().meta({
    description:
      'The least step that must have been chosen; or the least number typed, where a class begins in which reports count numbers.',
  }),
  to: z
    .number()
    .optional()
    .meta({ description: 'The greatest step; or the greatest number, where such a class ends.' }),
  answered: z.boolean().optional().meta({
    description: 'true: whoever answered it, whatever that was; false: whoever left it blank or was not asked.',
  }),
};

const test = z.strictObject({ question: decisive, ...passing });

/** A test as it is written. */
export type WrittenTest = z.output<typeof test>;

/** The longest condition, and why. */
export const mostTests = {
  most: 8,
  why: messageKey('reasons.tests'),
} as const;

const tests = z.array(test).min(1).max(mostTests.most, mostTests.why).optional();

/** What sessions are called that are asked the same. */
export const sessionKind = z.string().regex(/^[a-z][a-z0-9_-]{0,23}$/, messageKey('formats.sessionKind'));

/** One test, or several under "all", "any" or "none"; and the sessions for which it is (see `checkCondition`). */
const condition = z.strictObject({
  session: z.array(sessionKind).min(1).optional().meta({
    description:
      'Kinds of session: only sessions whose "kind" is one of these ask it. May stand beside a test, "all", "any" or "none", which have to hold, too.',
  }),
  question: decisive.optional(),
  ...passing,
  all: tests.meta({ description: 'Several tests of which each must hold.' }),
  any: tests.meta({ description: 'Several tests of which at least one must hold.' }),
  none: tests.meta({ description: 'Tests of which none may hold: a blank passes.' }),
});

export type ShowWhen = z.output<typeof condition>;

/** On what it depends whether something is asked. `what` it is: "this", "the questions of this page". */
export function showWhenOf(what: string) {
  return condition.optional().meta({
    description: `Ask ${what} only of those who answered other questions so, or only in sessions of some kinds. Answers of others are not kept.`,
  });
}

const showWhen = showWhenOf('this');

/** What every question has. */
export const common = { id, text: wording, short, showWhen, required };

export const scale = id.meta({ description: 'One of the scales of this questionnaire.' });

export const option = z.strictObject({
  id: optionId,
  text,
  favourable: z
    .boolean()
    .default(false)
    .meta({ description: 'Counts towards the share that the headline shows, for example "can use it".' }),
  tried: z.literal(true).optional().meta({
    description:
      'Only in the question that "headline.used" names: tried, without success. Reports count it beside those who have used it.',
  }),
  exclusive: z
    .boolean()
    .default(false)
    .meta({ description: 'Only in "several": can\'t be chosen together with another ("none of these").' }),
  showWhen: condition.optional().meta({
    description:
      'Offer this option only to those who answered questions before so. At least one option is for everybody. Reports then show the question once, in the final one.',
  }),
});

/** The longest list to put in order, and why. */
export const mostRanked = { most: 10, why: messageKey('reasons.ranked') } as const;

/** The longest scale, and why. */
export const mostSteps = {
  most: 11,
  why: messageKey('reasons.steps'),
} as const;

/** Between which numbers a scale may begin and end, and why. */
const lowestStep = messageKey('reasons.lowestStep');
const highestStep = messageKey('reasons.highestStep');

/** What a scale of a question's own is made of, as it is written where a named one can stand in its place. */
export const ownScale = {
  from: z
    .int()
    .min(-5, lowestStep)
    .max(1, lowestStep)
    .optional()
    .meta({ description: 'The number of the lowest step, -5 to 1. Default: 1.' }),
  to: z
    .int()
    .min(1, highestStep)
    .max(10, highestStep)
    .optional()
    .meta({ description: 'The number of the highest step.' }),
  words: z.array(text).min(2).max(mostSteps.most, mostSteps.why).optional().meta({
    description:
      'The words of all steps, from the lowest number to the highest. Forms show the good end first, as they do five-point scales, unless "first" says otherwise.',
  }),
  first: z.enum(['low', 'high']).optional().meta({
    description:
      'Which end of a scale with "words" stands first on the form, on paper too: low (as written) or high. Results keep their order. Default: the good end; low where neither end is good.',
  }),
  low: text.optional().meta({ description: 'What the lowest number means, where steps are numbers.' }),
  middle: text.optional().meta({
    description:
      'What the number in the middle means, where steps are numbers, an odd number of them. Default: nothing is said.',
  }),
  high: text.optional().meta({ description: 'What the highest number means, where steps are numbers.' }),
  best: z
    .enum(['high', 'low', 'middle', 'none'])
    .optional()
    .meta({ description: 'Which end is good, as of a "scale". Default: high.' }),
};

/** The most that can be written into one field, and why. */
export const longestWritten = { most: 4000, why: messageKey('reasons.written') } as const;

/** The longest list to choose from, and why. */
export const mostOptions = { most: 20, why: messageKey('reasons.options') } as const;

/** The longest matrix, and why. */
export const mostRows = { most: 20, why: messageKey('reasons.rows') } as const;

export const options = z.array(option).min(2).max(mostOptions.most, mostOptions.why);

export const order = z.literal('random').optional().meta({
  description:
    'random: each form shows the options in an order of its own, but for those that stay last: "exclusive" ones, those with "write", "not applicable". Results keep the order that is written here. Default: as written.',
});

/** An option as far as answers depend on it: neither its words nor what counts as favourable. */
export function optionStructure({ id: optionOf, exclusive, showWhen: offered }: z.output<typeof option>): object {
  return { id: optionOf, exclusive, ...(offered && { showWhen: offered }) };
}
