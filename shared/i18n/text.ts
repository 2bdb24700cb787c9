import * as z from 'zod';

/** A BCP 47 tag as it is written in a programme file: `en`, `zh-CN`. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/, 'a language is a tag such as "en" or "zh-CN"');

/** One text in several languages, keyed by language tag. */
export const text = z
  .record(language, z.string().trim().min(1).max(2000))
  .meta({ description: 'A text in every language of the programme, keyed by language tag.' });

export type Language = z.output<typeof language>;
export type Text = z.output<typeof text>;
