import * as z from 'zod';
import { text } from '../i18n/text.ts';
import { schemas } from './question.ts';
import {
  common,
  id,
  longestWritten,
  mostOptions,
  mostRows,
  notApplicable,
  option,
  ownScale,
} from './question-parts.ts';

const ownField = {
  text: text.optional().meta({ description: 'What the field is called. Default: words of the product.' }),
  id: id.optional().meta({ description: 'Under what it is stored. Default: made of the ids of what it belongs to.' }),
  maxLength: z.int().min(1).max(longestWritten.most, longestWritten.why).optional().meta({
    description:
      'In characters. Default: 200; of a comment 1000, or as much as answers in which every text is full have room for: 500, 300, 200 or 100.',
  }),
};

const write = z
  .union([z.strictObject(ownField), z.boolean()])
  .optional()
  .meta({
    description:
      'Who chooses this can write more, in a short field right under it ("Other: ____"); shown in reports as comments. true, or a name and a limit of its own.',
  });

/** A comment that belongs to a question. */
const comment = z
  .union([z.strictObject({ when: z.enum(['always']).optional(), ...ownField }), z.enum(['always'])])
  .optional()
  .meta({
    description:
      'A field for a comment right under the question: always, or with a name and a limit of its own. Shown in reports as comments.',
  });

/** The same where answers can be unfavourable. */
const commentWhenLow = z
  .union([z.strictObject({ when: z.enum(['always', 'low']).optional(), ...ownField }), z.enum(['always', 'low'])])
  .optional()
  .meta({
    description:
      'A field for a comment right under the question: always, or low: only for those who gave one of the unfavourable answers; or with a name and a limit of its own. Shown in reports as comments.',
  });

const writable = { options: z.array(option.extend({ write })).min(2).max(mostOptions.most, mostOptions.why) };

const row = z.strictObject({
  id,
  text: text.meta({
    description: 'What this row is about, such as "Content". May contain the same names as a question.',
  }),
  short: common.short,
  required: z.boolean().optional().meta({ description: "Whether an answer is demanded. Default: the matrix's." }),
  comment: commentWhenLow,
});

/** What makes up the scale of a matrix, the same for all of its rows. */
export const rowScaleKeys: readonly string[] = [
  ...['scale', ...Object.keys(ownScale), 'satisfied', 'notApplicable', 'type'],
];

const matrix = z.strictObject({
  id: id.meta({ description: 'Stable id of the block. Answers are stored under the ids of its rows.' }),
  type: z.literal('matrix').meta({
    description:
      'Several questions on one scale as one block: a table where there is room for it, else below each other. Give a named five-point scale ("scale"), or a scale of its own ("from", "to", "words" or "low" and "high"). Everywhere else each row is a question like any other.',
  }),
  text: text.meta({ description: 'What all rows are asked, such as "How satisfied are you with …".' }),
  showWhen: common.showWhen,
  required: common.required,
  scale: schemas['five-point'].shape.scale.optional(),
  ...ownScale,
  satisfied: schemas.scale.shape.satisfied,
  notApplicable,
  order: z.literal('random').optional().meta({
    description: 'random: each form shows the rows in an order of its own. Default: as written.',
  }),
  rows: z.array(row).min(2).max(mostRows.most, mostRows.why),
});

const yesNo = z.strictObject({
  ...common,
  type: z
    .literal('yes-no')
    .meta({ description: 'Yes or no, in words of the product: short for "one" with two options.' }),
  favourable: z
    .enum(['yes', 'no', 'none'])
    .default('yes')
    .meta({ description: 'Which answer counts towards the share that the headline shows. Default: yes.' }),
  notApplicable,
  comment: commentWhenLow,
});

/** Each type of question as it can be written: the types that are asked, with what belongs to them, and short ways for some. */
const writtenSchemas = {
  ...schemas,
  'five-point': schemas['five-point'].extend({ comment: commentWhenLow }),
  'zero-to-ten': schemas['zero-to-ten'].extend({ comment: commentWhenLow }),
  one: schemas.one.extend({ ...writable, comment: commentWhenLow }),
  several: schemas.several.extend({ ...writable, comment }),
  scale: schemas.scale.extend({ comment: commentWhenLow }),
  pair: schemas.pair.extend({ comment }),
  matrix,
  'yes-no': yesNo,
} as const;

/** A question in a programme file. */
export type WrittenQuestion = z.output<(typeof writtenSchemas)[keyof typeof writtenSchemas]>;

/** The types that can be written. */
export const writtenTypes = Object.keys(writtenSchemas);

const all = Object.values(writtenSchemas) as (typeof writtenSchemas)[keyof typeof writtenSchemas][];

export const writtenQuestion = z.discriminatedUnion('type', all as [(typeof all)[0], ...typeof all]);
