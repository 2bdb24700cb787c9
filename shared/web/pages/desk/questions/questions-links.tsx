import type { VNode } from 'preact';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { buttonField } from '../edit/fields/fields.ts';

interface QuestionsLinksProps {
  readonly language: Language;
  /** The address below which the parts are edited. */
  readonly address: string;
  /** Where the form can be looked at; absent: there is no session yet. */
  readonly preview: string | undefined;
  /** Whether questions can be added. */
  readonly canAdd: boolean;
  readonly isEmpty: boolean;
}

/** What can be done with the questionnaire as a whole, and what holds for all of it. */
export function QuestionsLinks({ language, address, preview, canAdd, isEmpty }: QuestionsLinksProps): VNode {
  const texts = questionsTexts(language);
  return (
    <>
      {isEmpty && <p>{texts.nothing}</p>}
      <p class="actions above">
        {canAdd && (
          <a class="button" href={`${address}/add-questions`}>
            {texts.add.title}
          </a>
        )}
        {preview !== undefined && (
          <a class="button quiet" href={preview}>
            {texts.preview}
          </a>
        )}
      </p>
    </>
  );
}

/** The way back from one question. */
export function BackToQuestions({
  language,
  address,
}: {
  readonly language: Language;
  readonly address: string;
}): VNode {
  return (
    <p class="links">
      <a href={address}>{questionsTexts(language).back}</a>
    </p>
  );
}

/** The button that adds a page to the form. */
export function AddPage({ language, value }: { readonly language: Language; readonly value: string }): VNode {
  return (
    <p class="actions">
      <button type="submit" class="quiet" name={buttonField} value={value}>
        {questionsTexts(language).addPage}
      </button>
    </p>
  );
}
