import type { ComponentChildren, VNode } from 'preact';
import { Mixed, MixedOption, type Spoken } from '../../said.tsx';
import { valueAtPlace } from '../written.ts';
import type { Shown } from './field-parts.tsx';
import { FieldSet } from './field-set.tsx';
import { type FieldOfKind, type Option, somebodyNew } from './fields.ts';

/** Any of some values. */
export function Checks({
  field,
  shown,
  children,
}: {
  readonly field: FieldOfKind<'checks'>;
  readonly shown: Shown;
  readonly children?: ComponentChildren;
}): VNode {
  const { path, label, options } = field;
  const value = valueAtPlace(shown.written, path);
  const chosen = field.chosen ?? (Array.isArray(value) ? value.map(String) : []);
  const known = [...options, ...chosen.filter(notAmong(options)).map((each) => ({ value: each, label: each }))];
  const other = field.isStill ? undefined : field.other;
  return (
    <FieldSet field={field} shown={shown}>
      {known.length > mostTicks ? (
        <Selects path={path} label={label} options={known} chosen={chosen} other={other} spoken={shown.spoken} />
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
          {other !== undefined && (
            <label class="check">
              <input type="checkbox" name={path} value={somebodyNew} data-by-button />
              <span>{other.label}</span>
            </label>
          )}
        </>
      )}
      {children}
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
  other,
  spoken,
}: Pick<FieldOfKind<'checks'>, 'path' | 'label' | 'options' | 'other'> & {
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
          {other !== undefined && <option value={somebodyNew}>{other.label}</option>}
        </select>
      ))}
    </>
  );
}

function notAmong(options: readonly Option[]) {
  return (value: string) => options.every((option) => option.value !== value);
}
