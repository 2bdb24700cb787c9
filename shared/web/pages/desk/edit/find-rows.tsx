import type { VNode } from 'preact';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';

interface FindRowsProps {
  /** The address of the page without what it shows. */
  readonly address: string;
  readonly find: string;
  /** What it looks for; absent: a name or an address. */
  readonly label: string | undefined;
  /** Whether nothing has that in it. */
  readonly isEmpty: boolean;
  readonly language: Language;
}

/** Looks for a row in the lists of a page that has not room for all of them. */
export function FindRows({ address, find, label, isEmpty, language }: FindRowsProps): VNode {
  const { rows } = editorTexts(language);
  const { searchButton, showAll } = questionsTexts(language).add;
  return (
    <search>
      <form method="get" action={address}>
        <label for="find">{label ?? rows.find}</label>
        <input id="find" type="search" name="find" value={find} dir="auto" />
        <button type="submit" class="quiet">
          {searchButton}
        </button>
        {find !== '' && <a href={address}>{showAll}</a>}
      </form>
      {isEmpty && <p role="status">{rows.noneFound({ find })}</p>}
    </search>
  );
}
