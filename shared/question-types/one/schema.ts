import * as z from 'zod';
import { common, notApplicable, optionStructure, options } from '../../questionnaire/question-parts.ts';

/** One of several options. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('one').meta({ description: 'One of several options.' }),
  options,
  notApplicable,
});

/** What answers depend on (see `structureOf`). */
export const structure = (question: z.output<typeof schema>): object => ({
  ...question,
  options: question.options.map(optionStructure),
});
