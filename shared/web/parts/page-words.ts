import { formTexts } from '../../i18n/form-texts.ts';
import { locale } from '../../i18n/locale.ts';
import type { Language } from '../../i18n/text.ts';
import type { ScriptWords } from './script-words.ts';

/** What the script says on a page without a form: where earlier answers of this device are. */
export function pageWords(language: Language): ScriptWords {
  return { language, locale: locale(language), texts: formTexts(language).script };
}
