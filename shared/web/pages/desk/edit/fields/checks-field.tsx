import type { VNode } from 'preact';
import { Mixed, MixedOption, type Spoken } from '../../said.tsx';
import { valueAtPlace } from '../written.ts';
import type { Shown } from './field-parts.tsx';
import { FieldSet } from './field-set.tsx';
import type { FieldOfKind, Option } from './fields.ts';

/** Any of some values. */
export function Checks({ field, shown }: { readonly field: FieldOfKind<'checks'>; readonly shown: Shown }): VNode {
  const { path, label, options } = field;
  const value = valueAtPlace(shown.written, path);
  const chosen = field.chosen ?? (Array.isArray(value) ? value.map(String) : []);
  const known = [...options, ...chosen.filter(notAmong(options)).map((each) => ({ value: each, label: each }))];
  return (
    <FieldSet field={field} shown={shown}>
      {known.length > mostTicks ? (
        <Selects path={path} label={label} options={known} chosen={chosen} spoken={shown.spoken} />
      ) : (
        <>
          <input type="hidden" name={path} value="" />
          {known.map((option) => (
            <label key={option.value} class="check">
              <input type="checkbox" name={path} value={option.value} checked={chosen.includes(option.value)} />
              <span dir="auto">
                <Mixed spoken={shown.spoken} text={option.label} />
              </span>
            </label>
          ))}
        </>
      )}
    </FieldSet>
  );
}

/** The most options that are shown all, to be ticked. */
const mostTicks = 8;

/** Of many options a choice for each that is chosen, and one more. */
function Selects({
  path,
  label,
  options,
  chosen,
  spoken,
}: Pick<FieldOfKind<'checks'>, 'path' | 'label' | 'options'> & {
  readonly chosen: readonly string[];
  readonly spoken: Spoken;
}): VNode {
  return (
    <>
      {[...chosen, ''].map((value) => (
        <select key={value} name={path} aria-label={label}>
          <option value="">—</option>
          {options.map((option) => (
            <MixedOption
              spoken={spoken}
              key={option.value}
              value={option.value}
              selected={option.value === value}
              text={option.label}
            />
          ))}
        </select>
      ))}
    </>
  );
}

function notAmong(options: readonly Option[]) {
  return (value: string) => options.every((option) => option.value !== value);
}
