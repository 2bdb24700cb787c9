import * as z from 'zod';
import { common, id } from '../../questionnaire/question-parts.ts';

const quotes = z
  .strictObject({
    questions: z.array(id).min(1).meta({
      description:
        'Ids of the text questions whose answers may be quoted, on pages that repeat as that of this consent does (for each speaker, each topic, each part, or not at all).',
    }),
    signature: id.optional().meta({
      description:
        'A text question that asks for the name under a quotation; its "showWhen" is this consent with "yes". Its answers are shown beside the comments that they sign, and nowhere else.',
    }),
  })
  .optional()
  .meta({
    description:
      'Which comments may be quoted by who agrees: the final report marks them, where enough people agreed; the form says so.',
  });

/** A box to tick for agreeing to the text. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('consent').meta({
    description: 'A box to tick for agreeing to the text; "required" means that nothing can be sent without it.',
  }),
  quotes,
});

/** Its text is structure: who agreed to one text has not agreed to another. What may be quoted changes no stored answer. */
export const structure = ({ quotes: _quotes, ...question }: z.output<typeof schema>): object => ({
  ...question,
  consent: question.text,
});
