import * as z from 'zod';
import { text } from '../i18n/text.ts';

/** Ids are short, because each becomes part of an attribute name in every stored response. */
const id = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,23}$/, 'an id is 1 to 24 of a-z, 0-9 and _, and starts with a letter')
  .meta({ description: 'Stable id: answers are stored under it.' });

const required = z.boolean().default(false).meta({ description: 'Whether an answer is demanded. Default: false.' });

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

const option = z.strictObject({
  id,
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

const fivePoint = z.strictObject({
  id,
  type: z.literal('five-point').meta({ description: 'One of the five steps of a named scale.' }),
  text: wording,
  short,
  scale: id.meta({ description: 'One of the scales of this questionnaire.' }),
  notApplicable,
  required,
});

const zeroToTen = z.strictObject({
  id,
  type: z.literal('zero-to-ten').meta({ description: 'A number from 0 to 10; the report shows it as NPS.' }),
  text: wording,
  short,
  low: text.meta({ description: 'What 0 means.' }),
  high: text.meta({ description: 'What 10 means.' }),
  notApplicable,
  required,
});

const oneOf = z.strictObject({
  id,
  type: z.literal('one').meta({ description: 'One of several options.' }),
  text: wording,
  short,
  options,
  required,
});

const severalOf = z.strictObject({
  id,
  type: z.literal('several').meta({ description: 'Any number of several options.' }),
  text: wording,
  short,
  options,
  required,
});

const freeText = z.strictObject({
  id,
  type: z.literal('text').meta({ description: 'Free text; shown in reports as a comment.' }),
  text: wording,
  short,
  maxLength: z.int().min(1).max(4000).default(1000).meta({ description: 'In characters. Default: 1000.' }),
  required,
});

const pair = z.strictObject({
  id,
  type: z.literal('pair').meta({ description: 'The same scale twice: before the training and now.' }),
  text: wording,
  short,
  scale: id.meta({ description: 'One of the scales of this questionnaire.' }),
  required,
});

const question = z.discriminatedUnion('type', [fivePoint, zeroToTen, oneOf, severalOf, freeText, pair]);

const page = z.strictObject({
  id,
  title: text,
  intro: text.optional(),
  repeat: z
    .enum(['speaker', 'topic'])
    .optional()
    .meta({ description: 'Ask the questions of this page once for each speaker or each topic of the session.' }),
  questions: z.array(question).min(1),
});

/** A questionnaire as it is written in a programme file. Texts in every language, scales from best (5) to worst (1). */
export const questionnaireSchema = z.strictObject({
  scales: z
    .record(id, z.array(text).length(5))
    .meta({ description: 'Named five-point scales: the words of the steps 5, 4, 3, 2, 1 in this order.' }),
  headline: z
    .strictObject({
      satisfied: id.optional().meta({ description: 'A five-point question: the share of 4 and 5.' }),
      recommend: id.optional().meta({ description: 'A zero-to-ten question: the net promoter score.' }),
      able: id.optional().meta({ description: 'A "one" question: the share of favourable options.' }),
    })
    .meta({ description: 'The questions whose results open the report.' }),
  pages: z.array(page).min(1),
});

export type Questionnaire = z.output<typeof questionnaireSchema>;
export type Page = Questionnaire['pages'][number];
export type Question = Page['questions'][number];
