import type { VNode } from 'preact';
import { invitingTexts } from '../../../../../i18n/inviting-texts.ts';
import { languageName } from '../../../../../i18n/language-name.ts';
import type { Language } from '../../../../../i18n/text.ts';
import type { Frame } from '../../desk-frame.tsx';

/** A letter as its readers get it. */
export interface LetterShown {
  readonly language: Language;
  readonly subject: string;
  /** Those with a line break begin with a label. */
  readonly paragraphs: readonly string[];
}

interface LettersShownProps {
  readonly frame: Frame;
  readonly letters: readonly LetterShown[];
}

/** The mail in each language in which somebody gets it. */
export function LettersShown({ frame, letters }: LettersShownProps): VNode | null {
  const { review: texts } = invitingTexts(frame.language);
  if (letters.length === 0) return null;
  return (
    <section>
      <h2>{texts.mail}</h2>
      {letters.map(({ language, subject, paragraphs }) => (
        <details key={language} open={letters.length === 1}>
          <summary>{languageName(language)}</summary>
          <div class="example look" lang={language} dir="auto">
            <h3>{subject}</h3>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </details>
      ))}
    </section>
  );
}
