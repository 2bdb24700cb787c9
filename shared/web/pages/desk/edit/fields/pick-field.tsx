import type { VNode } from 'preact';
import { Mixed } from '../../said.tsx';
import { shownOf } from '../written.ts';
import { describedBy, Faults, Hint, type Shown } from './field-parts.tsx';
import type { FieldOfKind } from './fields.ts';

/** One of several, each with what it looks like; what is there that is none of them is shown as it is. */
export function PickField({ field, shown }: { readonly field: FieldOfKind<'pick'>; readonly shown: Shown }): VNode {
  const { path, label, options, hint, isStill } = field;
  const chosen = shownOf(shown.written, path);
  const isKnown = chosen === '' || options.some(({ value }) => value === chosen);
  const all = isKnown ? options : [{ value: chosen, label: chosen, example: [] }, ...options];
  return (
    <fieldset
      id={path}
      class="types"
      {...describedBy(path, hint === undefined ? undefined : path, shown.faultsAt(path), false)}
    >
      <legend>{label}</legend>
      <Hint field={field} spoken={shown.spoken} />
      <Faults path={path} shown={shown} />
      {(isStill ? all.filter(({ value }) => value === chosen) : all).map(({ value, label: name, example }) => (
        <label key={value} class="check">
          <input type="radio" name={path} value={value} checked={value === chosen} />
          <span>
            <Mixed text={name} spoken={shown.spoken} />
            {example.length > 0 && (
              <span class="example" dir="auto">
                {example.map((words) => (
                  <span key={words}>
                    ○ <Mixed text={words} spoken={shown.spoken} />
                  </span>
                ))}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
