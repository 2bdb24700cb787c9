import type { Language } from '../../i18n/text.ts';

// Names of words need no quotation marks (CSS Fonts 4, 2.1): they stand in every card.
const chinese = 'PingFang SC,Microsoft YaHei,Noto Sans SC';

/**
 * What a mail is set in. Chinese fonts come first where Chinese is read, and last where some names or comments may be Chinese: in
 * them an apostrophe is as wide as a character. The other languages with Han characters leave these to the system, since theirs
 * have other shapes.
 */
export function mailFonts(language: Language): string {
  const { script } = new Intl.Locale(language).maximize();
  if (script === 'Hans') return `Segoe UI,${chinese},Arial,sans-serif`;
  const ownHan = ['Hant', 'Jpan', 'Kore'].includes(script ?? '');
  return ownHan ? 'Segoe UI,Arial,sans-serif' : `Segoe UI,Arial,${chinese},sans-serif`;
}
