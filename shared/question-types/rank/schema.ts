import * as z from 'zod';
import { text } from '../../i18n/text.ts';
import { common, mostRanked, notApplicable, optionId, order } from '../../questionnaire/question-parts.ts';

/** Options put in order. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('rank').meta({ description: 'Options put in order, all or some of them, by choosing positions.' }),
  options: z
    .array(z.strictObject({ id: optionId, text }))
    .min(2)
    .max(mostRanked.most, mostRanked.why),
  order,
  notApplicable,
});

/** What answers depend on (see `structureOf`). */
export const structure = (question: z.output<typeof schema>): object => ({
  ...question,
  options: question.options.map(({ id }) => ({ id })),
});
