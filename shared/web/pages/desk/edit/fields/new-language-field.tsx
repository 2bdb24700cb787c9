import type { VNode } from 'preact';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import { newLanguage } from '../languages-part.tsx';
import { Faults, type Shown } from './field-parts.tsx';
import { buttonField, type FieldOfKind } from './fields.ts';

/** A language to be added, chosen or named: only its button does that, so that half a word is not taken for one. */
export function NewLanguageField({
  field: { path, label, hint, options, typed, language },
  shown,
}: {
  readonly field: FieldOfKind<'language'>;
  readonly shown: Shown;
}): VNode {
  const { languages } = editorTexts(language);
  const isWrong = shown.faultsAt(path).length > 0;
  return (
    <fieldset class="field-of">
      <legend>{label}</legend>
      <label for={`${path}-choice`}>{languages.choose}</label>
      <select id={`${path}-choice`} name={newLanguage.chosen} data-by-button>
        <option value="">{languages.chooseNone}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <label for={path}>{languages.another}</label>
      <p class="hint" id={`${path}-hint`}>
        {hint}
      </p>
      <input
        id={path}
        name={newLanguage.named}
        value={typed}
        dir="auto"
        class="short"
        autocomplete="off"
        spellcheck={false}
        aria-describedby={isWrong ? `${path}-hint ${path}-error` : `${path}-hint`}
        aria-invalid={isWrong || undefined}
        data-by-button
      />
      <Faults path={path} shown={shown} />
      <p class="actions">
        <button type="submit" class="quiet" name={buttonField} value="add-language">
          {languages.addIt}
        </button>
      </p>
    </fieldset>
  );
}
