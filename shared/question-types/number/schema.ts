import * as z from 'zod';
import { text } from '../../i18n/text.ts';
import { common, notApplicable } from '../../questionnaire/question-parts.ts';

/** How many different values a number question may have: each can become a category of every tally. */
export const mostNumbers = 1001;

/** A number that is typed. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('number').meta({
    description:
      'A number that is typed; the report counts classes of numbers and names the one of the median. At most 1001 different values.',
  }),
  min: z.number().min(-1e9).max(1e9),
  max: z.number().min(-1e9).max(1e9),
  decimals: z.int().min(0).max(2).default(0).meta({ description: 'Digits after the decimal point. Default: 0.' }),
  unit: text.optional().meta({ description: 'What is counted, for example "years"; shown after the field.' }),
  notApplicable,
});

/** What answers depend on (see `structureOf`). */
export const structure = ({ unit: _unit, ...question }: z.output<typeof schema>): object => question;
