import * as z from 'zod';
import { text } from '../../i18n/text.ts';
import { common, optionId, order } from '../../questionnaire/question-parts.ts';

/** A knowledge check: one of several options, of which one is right. */
export const schema = z.strictObject({
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
  order,
});

/**
 * The right answer is not structure: a slip can be mended, and every answer is judged by it when it is counted.
 */
export const structure = (question: z.output<typeof schema>): object => ({
  ...question,
  options: question.options.map(({ id }) => ({ id })),
});
