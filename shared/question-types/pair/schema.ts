import * as z from 'zod';
import { common, notApplicable, scale } from '../../questionnaire/question-parts.ts';

/** The same scale twice: before the training and now. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('pair').meta({ description: 'The same scale twice: before the training and now.' }),
  scale,
  notApplicable,
});

/** What answers depend on (see `structureOf`). */
export const structure = (question: z.output<typeof schema>): object => question;
