import type { VNode } from 'preact';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import type { Language } from '../../../../../i18n/text.ts';
import { type Option, type Places, placeField } from './fields.ts';

interface PlaceChoiceProps {
  readonly path: string;
  /** Of what is moved. */
  readonly name: string;
  readonly places: Places;
  readonly language: Language;
}

/** Moves a row to any place in one step: where it is chosen, and a button, since a choice alone must change nothing. */
export function PlaceChoice({ path, name, places: { groups, now }, language }: PlaceChoiceProps): VNode {
  const { rows } = editorTexts(language);
  return (
    <span class="move">
      <select name={placeField(path)} aria-label={rows.place({ name })} autocomplete="off">
        {groups.map(({ label, options }) =>
          label === undefined ? (
            <Options key="all" options={options} now={now} />
          ) : (
            <optgroup key={label} label={label}>
              <Options options={options} now={now} />
            </optgroup>
          ),
        )}
      </select>
      <button type="submit" class="quiet small" name="do" value={`move.${path}`} aria-label={rows.move({ name })}>
        {rows.short.move}
      </button>
    </span>
  );
}

function Options({ options, now }: { readonly options: readonly Option[]; readonly now: string }): VNode {
  return (
    <>
      {options.map(({ value, label }) => (
        <option key={value} value={value} selected={value === now}>
          {label}
        </option>
      ))}
    </>
  );
}
