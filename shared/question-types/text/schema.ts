import * as z from 'zod';
import { common, longestWritten } from '../../questionnaire/question-parts.ts';

/** Free text, shown as a comment. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('text').meta({ description: 'Free text; shown in reports as a comment.' }),
  lines: z
    .enum(['short', 'long'])
    .default('long')
    .meta({ description: 'A field of one line, or of several lines. Default: long.' }),
  maxLength: z
    .int()
    .min(1)
    .max(longestWritten.most, longestWritten.why)
    .default(1000)
    .meta({ description: 'In characters. Default: 1000.' }),
});

/** What answers depend on (see `structureOf`). */
export const structure = ({ lines: _lines, maxLength: _most, ...question }: z.output<typeof schema>): object =>
  question;
