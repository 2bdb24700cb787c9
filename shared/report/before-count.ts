import type { ReportTexts } from '../i18n/texts.ts';

/** What a count belongs to, right before it: a number, such as a step of a scale, with a sign between, so that nobody takes the two for one. */
export function beforeCount(label: string, { plain }: Pick<ReportTexts, 'plain'>): string {
  return /\p{N}$/u.test(label) ? plain.labelled({ label, value: '' }).trimEnd() : label;
}
