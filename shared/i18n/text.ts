import * as z from 'zod';
import { messageKey } from './fault-data.ts';

/** A BCP 47 tag as it is written in a programme file: `en`, `zh-CN`. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/, messageKey('formats.language'));

/** The longest text, and why. */
export const longestText = {
  most: 2000,
  why: messageKey('reasons.text'),
} as const;

/** One text in several languages, keyed by language tag. */
export const text = z
  .record(language, z.string().trim().min(1).max(longestText.most, longestText.why))
  .refine((texts) => Object.keys(texts).length > 0, messageKey('mistakes.textInNoLanguage'))
  .meta({ description: 'A text in every language of the programme, keyed by language tag.', minProperties: 1 });

export type Language = z.output<typeof language>;
export type Text = z.output<typeof text>;
