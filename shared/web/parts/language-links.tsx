import type { VNode } from 'preact';
import { formTexts } from '../../i18n/form-texts.ts';
import { languageName } from '../../i18n/language-name.ts';
import type { Language } from '../../i18n/text.ts';

interface LanguageLinksProps {
  /** That of the page. */
  readonly language: Language;
  /** Those that it can be shown in too. */
  readonly others: readonly Language[];
  /** Where the same page is in another one. */
  addressIn(language: Language): string;
}

/** Links to the same page in other languages, each in its own; nothing where there is none. */
export function LanguageLinks({ language, others, addressIn }: LanguageLinksProps): VNode | null {
  if (others.length === 0) return null;
  return (
    <nav aria-label={formTexts(language).otherLanguages}>
      {others.map((other) => (
        <a key={other} href={addressIn(other)} lang={other}>
          {languageName(other)}
        </a>
      ))}
    </nav>
  );
}
