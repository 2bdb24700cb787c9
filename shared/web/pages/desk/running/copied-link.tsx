import type { VNode } from 'preact';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { Language } from '../../../../i18n/text.ts';

/** A link that is opened, or selected as a whole by one click; the script shows its button. */
export function CopiedLink({ link, language }: { link: string; language: Language }): VNode {
  const { session: texts } = runningTexts(language);
  return (
    <span class="copied">
      <code dir="ltr">{link}</code>{' '}
      <span class="links">
        <a href={link} aria-label={texts.openOf({ link })}>
          {texts.open}
        </a>
        <button type="button" class="quiet" hidden data-copy={link} data-copied={texts.copied} aria-live="polite">
          {texts.copy}
        </button>
      </span>
    </span>
  );
}
