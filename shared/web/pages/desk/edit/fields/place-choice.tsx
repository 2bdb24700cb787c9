import type { VNode } from 'preact';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import type { Language } from '../../../../../i18n/text.ts';
import { buttonField, type Places, pageField, placeField } from './fields.ts';

interface PlaceChoiceProps {
  readonly path: string;
  /** Of what is moved. */
  readonly name: string;
  readonly places: Places;
  readonly language: Language;
}

/**
 * Moves a row to any place in one step: its number, and a button, since a number alone must change nothing. A choice of all places would make
 * a page of many rows grow with their square.
 */
export function PlaceChoice({ path, name, places: { page, ...place }, language }: PlaceChoiceProps): VNode {
  const { rows } = editorTexts(language);
  return (
    <span class="move">
      {page !== undefined && (
        <NumberOf name={pageField(path)} text={rows.page} label={rows.pageOf({ name })} number={page} />
      )}
      <NumberOf name={placeField(path)} text={rows.number} label={rows.place({ name })} number={place} />
      <button
        type="submit"
        class="quiet small"
        name={buttonField}
        value={`move.${path}`}
        aria-label={rows.move({ name })}
      >
        {rows.short.move}
      </button>
    </span>
  );
}

function NumberOf({
  name,
  text,
  label,
  number: { at, most },
}: {
  readonly name: string;
  readonly text: string;
  readonly label: string;
  readonly number: Pick<Places, 'at' | 'most'>;
}): VNode {
  return (
    <label>
      {text}
      <input
        type="number"
        name={name}
        value={at}
        min={1}
        max={most}
        aria-label={label}
        autocomplete="off"
        data-by-button
      />
    </label>
  );
}
