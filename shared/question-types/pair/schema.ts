import * as z from 'zod';
import { common, notApplicable, ownScale, scale } from '../../questionnaire/question-parts.ts';

/** The same scale twice: before the training and now. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('pair').meta({
    description:
      'The same scale twice: before the training and now. Give a named five-point scale ("scale"), or a scale of its own of 2 to 11 steps ("from", "to", "words" or "low" and "high").',
  }),
  scale: scale.optional(),
  ...ownScale,
  notApplicable,
});

/** What answers depend on (see `structureOf`). */
export const structure = (question: z.output<typeof schema>): object => {
  if (question.scale !== undefined) return question;
  const { words: _words, low: _low, middle: _middle, high: _high, ...rest } = question;
  return { ...rest, from: question.from ?? 1, best: question.best ?? 'high' };
};
