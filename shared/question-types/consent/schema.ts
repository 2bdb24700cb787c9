import * as z from 'zod';
import { common } from '../../questionnaire/question-parts.ts';

/** A box to tick for agreeing to the text. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('consent').meta({
    description: 'A box to tick for agreeing to the text; "required" means that nothing can be sent without it.',
  }),
});

/** Its text is structure: who agreed to one text has not agreed to another. */
export const structure = (question: z.output<typeof schema>): object => ({ ...question, consent: question.text });
