import * as z from 'zod';
import { common, notApplicable, scale } from '../../questionnaire/question-parts.ts';

/** One of the five steps of a named scale. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('five-point').meta({ description: 'One of the five steps of a named scale.' }),
  scale,
  notApplicable,
});

/** What answers depend on (see `structureOf`). */
export const structure = (question: z.output<typeof schema>): object => question;
