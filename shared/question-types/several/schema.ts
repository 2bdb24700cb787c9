import * as z from 'zod';
import { common, notApplicable, optionStructure, options, order } from '../../questionnaire/question-parts.ts';

/** Any number of several options. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('several').meta({ description: 'Any number of several options.' }),
  options,
  order,
  max: z.int().min(2).optional().meta({ description: 'How many can be chosen at most. Default: all.' }),
  notApplicable,
});

/** What answers depend on (see `structureOf`). */
export const structure = (question: z.output<typeof schema>): object => ({
  ...question,
  options: question.options.map(optionStructure),
});
