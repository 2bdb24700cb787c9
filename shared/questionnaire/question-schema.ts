import * as z from 'zod';
import { text } from '../i18n/text.ts';

/**
 * Ids are short, because each becomes part of an attribute name in every stored response. The one name of this form
 * that every JavaScript object has already can't be a key of answers and counts.
 */
export const id = z
  .string()
  .regex(
    /^(?!constructor$)[a-z][a-z0-9_]{0,23}$/,
    '1 to 24 of a-z, 0-9 and _, a letter first, and not the word "constructor"',
  )
  .meta({ description: 'Stable id: answers are stored under it.' });

const optionId = z
  .string()
  .regex(
    /^(?!(?:constructor|na)$)[a-z][a-z0-9_]{0,23}$/,
    '1 to 24 of a-z, 0-9 and _, a letter first, and not the words "constructor" and "na"',
  )
  .meta({ description: 'Stable id: answers are stored under it. Participants can see it in the page.' });

const required = z
  .boolean()
  .default(false)
  .meta({ description: 'Whether an answer is demanded, where the question is shown. Default: false.' });

const notApplicable = z
  .enum(['not-applicable', 'did-not-attend'])
  .optional()
  .meta({ description: 'Offers a choice that stays out of every denominator, in one of two wordings.' });

const wording = text.meta({
  description:
    'The question in every language. May contain {speaker}, {talk} and {institution} on a page that repeats for each speaker, {topic} on one that repeats for each topic.',
});

const short = text
  .optional()
  .meta({ description: 'A short name for tables, for example "Content"; needed where wordings contain placeholders.' });

const showWhen = z
  .strictObject({
    question: id.meta({
      description:
        'A question that comes earlier and offers choices, on a page without repeat or one that repeats for the same.',
    }),
    is: z
      .array(z.union([z.string(), z.int()]).transform(String))
      .min(1)
      .meta({
        description: 'Values of which one must be chosen: option ids, steps such as 4, na, or yes for consent.',
      }),
  })
  .optional()
  .meta({
    description: 'Ask this only of those who answered another question so. Answers of others are not kept.',
  });

/** What every question has. */
const common = { id, text: wording, short, showWhen, required };

const scale = id.meta({ description: 'One of the scales of this questionnaire.' });

const option = z.strictObject({
  id: optionId,
  text,
  favourable: z
    .boolean()
    .default(false)
    .meta({ description: 'Counts towards the share that the headline shows, for example "can use it".' }),
  exclusive: z
    .boolean()
    .default(false)
    .meta({ description: 'Only in "several": can\'t be chosen together with another ("none of these").' }),
});

const options = z.array(option).min(2).max(20);

const day = z.iso.date('a day such as 2026-05-31');

const fivePoint = z.strictObject({
  ...common,
  type: z.literal('five-point').meta({ description: 'One of the five steps of a named scale.' }),
  scale,
  notApplicable,
});

const zeroToTen = z.strictObject({
  ...common,
  type: z.literal('zero-to-ten').meta({ description: 'A number from 0 to 10; the report shows it as NPS.' }),
  low: text.meta({ description: 'What 0 means.' }),
  high: text.meta({ description: 'What 10 means.' }),
  notApplicable,
});

const oneOf = z.strictObject({
  ...common,
  type: z.literal('one').meta({ description: 'One of several options.' }),
  options,
  notApplicable,
});

const severalOf = z.strictObject({
  ...common,
  type: z.literal('several').meta({ description: 'Any number of several options.' }),
  options,
  max: z.int().min(2).optional().meta({ description: 'How many can be chosen at most. Default: all.' }),
  notApplicable,
});

const freeText = z.strictObject({
  ...common,
  type: z.literal('text').meta({ description: 'Free text; shown in reports as a comment.' }),
  lines: z
    .enum(['short', 'long'])
    .default('long')
    .meta({ description: 'A field of one line, or of several lines. Default: long.' }),
  maxLength: z.int().min(1).max(4000).default(1000).meta({ description: 'In characters. Default: 1000.' }),
});

const pair = z.strictObject({
  ...common,
  type: z.literal('pair').meta({ description: 'The same scale twice: before the training and now.' }),
  scale,
  notApplicable,
});

const number = z.strictObject({
  ...common,
  type: z.literal('number').meta({
    description: 'A number that is typed; the report shows mean, median and range. At most 1001 different values.',
  }),
  min: z.number().min(-1e9).max(1e9),
  max: z.number().min(-1e9).max(1e9),
  decimals: z.int().min(0).max(2).default(0).meta({ description: 'Digits after the decimal point. Default: 0.' }),
  unit: text.optional().meta({ description: 'What is counted, for example "years"; shown after the field.' }),
  notApplicable,
});

const date = z.strictObject({
  ...common,
  type: z.literal('date').meta({ description: 'A day; the report counts days, months or years.' }),
  min: day.meta({ description: 'The first day that can be chosen, for example 2026-05-01.' }),
  max: day.meta({ description: 'The last day that can be chosen.' }),
  notApplicable,
});

const rank = z.strictObject({
  ...common,
  type: z.literal('rank').meta({ description: 'Options put in order, all or some of them, by choosing positions.' }),
  options: z
    .array(z.strictObject({ id: optionId, text }))
    .min(2)
    .max(10),
  notApplicable,
});

const check = z.strictObject({
  ...common,
  type: z.literal('check').meta({
    description: 'A knowledge check: one of several options, of which one is right. The form never shows which.',
  }),
  options: z
    .array(
      z.strictObject({
        id: optionId,
        text,
        right: z.boolean().default(false).meta({ description: 'The one right answer.' }),
      }),
    )
    .min(2)
    .max(20),
});

const consent = z.strictObject({
  ...common,
  type: z.literal('consent').meta({
    description: 'A box to tick for agreeing to the text; "required" means that nothing can be sent without it.',
  }),
});

export const question = z.discriminatedUnion('type', [
  fivePoint,
  zeroToTen,
  oneOf,
  severalOf,
  freeText,
  pair,
  number,
  date,
  rank,
  check,
  consent,
]);

export type Question = z.output<typeof question>;
export type QuestionType = Question['type'];

/** The types of question that there are. */
export const questionTypes: readonly QuestionType[] = question.options.map((option) => option.shape.type.value);

/** The question of one type. */
export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>;
