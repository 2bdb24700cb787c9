import type { VNode } from 'preact';
import { buttonField, type Group } from './fields.ts';

/** Puts a row at the end of a list, where that can be done. */
export function AddButton({ list: { path, add } }: { readonly list: NonNullable<Group['list']> }): VNode | null {
  return add === undefined ? null : (
    <p class="actions">
      <button type="submit" class="quiet" name={buttonField} value={`add.${path}`}>
        {add}
      </button>
    </p>
  );
}
