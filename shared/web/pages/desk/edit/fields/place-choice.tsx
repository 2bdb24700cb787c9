import type { VNode } from 'preact';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import { MixedOption, type Spoken } from '../../said.tsx';
import { type Option, type Places, placeField } from './fields.ts';

interface PlaceChoiceProps {
  readonly path: string;
  /** Of what is moved. */
  readonly name: string;
  readonly places: Places;
  readonly spoken: Spoken;
}

/** Moves a row to any place in one step: where it is chosen, and a button, since a choice alone must change nothing. */
export function PlaceChoice({ path, name, places: { groups, now }, spoken }: PlaceChoiceProps): VNode {
  const { rows } = editorTexts(spoken.language);
  return (
    <span class="move">
      <select name={placeField(path)} aria-label={rows.place({ name })} autocomplete="off">
        {groups.map(({ label, options }) =>
          label === undefined ? (
            <Options key="all" options={options} now={now} spoken={spoken} />
          ) : (
            <optgroup key={label} label={label}>
              <Options options={options} now={now} spoken={spoken} />
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

interface OptionsProps {
  readonly options: readonly Option[];
  readonly now: string;
  readonly spoken: Spoken;
}

function Options({ options, now, spoken }: OptionsProps): VNode {
  return (
    <>
      {options.map(({ value, label }) => (
        <MixedOption key={value} spoken={spoken} value={value} selected={value === now} text={label} />
      ))}
    </>
  );
}
