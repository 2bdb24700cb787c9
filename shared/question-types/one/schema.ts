import * as z from 'zod';
import { common, notApplicable, optionStructure, options, order } from '../../questionnaire/question-parts.ts';

/** One of several options. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('one').meta({ description: 'One of several options.' }),
  options,
  order,
  identifies: z.boolean().default(false).meta({
    description:
      'The answer can tell who somebody is, such as a position or a department: options that fewer than five people chose are shown together with their neighbours, and only in the final report. The question of the headline\'s "group" always is. Default: false.',
  }),
  notApplicable,
});

/** What answers depend on (see `structureOf`). */
export const structure = ({ identifies: _identifies, ...question }: z.output<typeof schema>): object => ({
  ...question,
  options: question.options.map(optionStructure),
});
