import * as z from 'zod';
import { text } from '../../i18n/text.ts';
import { common, notApplicable } from '../../questionnaire/question-parts.ts';

/** A number from 0 to 10, of which the report makes the net promoter score. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('zero-to-ten').meta({ description: 'A number from 0 to 10; the report shows it as NPS.' }),
  low: text.meta({ description: 'What 0 means.' }),
  high: text.meta({ description: 'What 10 means.' }),
  notApplicable,
});

/** What answers depend on (see `structureOf`). */
export const structure = ({ low: _low, high: _high, ...question }: z.output<typeof schema>): object => question;
