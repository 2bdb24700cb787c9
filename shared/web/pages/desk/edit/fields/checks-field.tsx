import type { VNode } from 'preact';
import { Mixed, MixedOption, type Spoken } from '../../said.tsx';
import { valueAtPlace } from '../written.ts';
import { describedBy, Faults, Hint, type Shown } from './field-parts.tsx';
import type { FieldOfKind, Option } from './fields.ts';

/** Any of some values. */
export function Checks({ field, shown }: { readonly field: FieldOfKind<'checks'>; readonly shown: Shown }): VNode {
  const { path, label, options, isTitled } = field;
  const value = valueAtPlace(shown.written, path);
  const chosen = field.chosen ?? (Array.isArray(value) ? value.map(String) : []);
  const known = [...options, ...chosen.filter(notAmong(options)).map((each) => ({ value: each, label: each }))];
  return (
    <fieldset
      id={path}
      {...describedBy(path, field.hint !== undefined ? path : undefined, shown.faultsAt(path), false)}
    >
      <legend class={isTitled ? 'visually-hidden' : undefined}>
        <Mixed spoken={shown.spoken} text={label} />
      </legend>
      <Hint field={field} spoken={shown.spoken} />
      <Faults path={path} shown={shown} />
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
    </fieldset>
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
