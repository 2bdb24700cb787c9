import * as z from 'zod';

/** A BCP 47 tag as it is written in a programme file: `en`, `zh-CN`. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/, 'a language tag such as "en" or "zh-CN"');

/** The longest text, and why. */
export const longestText = {
  most: 2000,
  why: 'all texts of a session are read each time that its form is opened',
} as const;

/** One text in several languages, keyed by language tag. */
export const text = z
  .record(language, z.string().trim().min(1).max(longestText.most, longestText.why))
  .refine((texts) => Object.keys(texts).length > 0, 'this text is missing in every language')
  .meta({ description: 'A text in every language of the programme, keyed by language tag.', minProperties: 1 });

export type Language = z.output<typeof language>;
export type Text = z.output<typeof text>;
