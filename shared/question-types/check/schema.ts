import * as z from 'zod';
import { text } from '../../i18n/text.ts';
import { common, id, mostOptions, optionId, order } from '../../questionnaire/question-parts.ts';

/** A knowledge check: one of several options, of which one is right. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('check').meta({
    description: 'A knowledge check: one of several options, of which one is right. The form never shows which.',
  }),
  again: id.optional().meta({
    description:
      'Id of an earlier knowledge check of this form that this one asks again, after the training: the report sets the right answers side by side, with the normalised gain. Across two forms no key is needed: a programme that "follows" another is set beside it.',
  }),
  explanation: text.optional().meta({
    description:
      'Why the right answer is right, in every language; may hold paragraphs and https links. Shown after sending where the programme has "quiz: { showScore: true, showAnswers: true }", and nowhere else.',
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
    .max(mostOptions.most, mostOptions.why),
  order,
});

/**
 * The right answer is not structure: a slip can be mended, and every answer is judged by it when it is counted. Nor is what it
 * asks again: it decides beside what its result stands. An explanation is read when answers have arrived.
 */
export const structure = ({ again: _, explanation: _words, ...question }: z.output<typeof schema>): object => ({
  ...question,
  options: question.options.map(({ id }) => ({ id })),
});
