import type { ComponentChildren, VNode } from 'preact';
import { Mixed } from '../../said.tsx';
import { describedBy, Faults, Hint, type Shown, type Wording } from './field-parts.tsx';
import type { FieldOfKind } from './fields.ts';

interface FieldSetProps {
  readonly field: FieldOfKind<'checks' | 'texts'>;
  readonly shown: Shown;
  readonly class?: string;
  readonly wording?: Wording | undefined;
  readonly children: ComponentChildren;
}

/** A field of several inputs, with what is said of all of them. */
export function FieldSet({ field, shown, class: kind, wording, children }: FieldSetProps): VNode {
  const { path, label, hint, isTitled } = field;
  return (
    <fieldset
      class={kind}
      id={path}
      {...describedBy(path, hint === undefined ? undefined : path, shown.faultsAt(path), false)}
    >
      <legend class={isTitled ? 'visually-hidden' : undefined}>
        {wording?.label ?? <Mixed spoken={shown.spoken} text={label} />}
      </legend>
      <Hint field={field} spoken={shown.spoken}>
        {wording?.hint}
      </Hint>
      <Faults path={path} shown={shown} />
      {children}
    </fieldset>
  );
}
