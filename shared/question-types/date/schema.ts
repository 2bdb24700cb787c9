import * as z from 'zod';
import { messageKey } from '../../i18n/fault-data.ts';
import { common, notApplicable } from '../../questionnaire/question-parts.ts';

const day = z.iso.date(messageKey('formats.choosableDay'));

/** A day. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('date').meta({ description: 'A day; the report counts days, months or years.' }),
  min: day.meta({ description: 'The first day that can be chosen, for example 2026-05-01.' }),
  max: day.meta({ description: 'The last day that can be chosen.' }),
  notApplicable,
});

/** What answers depend on (see `structureOf`). */
export const structure = (question: z.output<typeof schema>): object => question;
