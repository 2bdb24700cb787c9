import type { VNode } from 'preact';
import { deskTexts } from '../../../../i18n/desk-texts.ts';
import type { Language } from '../../../../i18n/text.ts';

/** Above a form that is shown again with what was typed: it changes more than is saved at once. */
export function TooManyNote({ language }: { readonly language: Language }): VNode {
  return (
    <p class="card notice warning" role="alert">
      {deskTexts(language).notTaken.tooMany}
    </p>
  );
}
