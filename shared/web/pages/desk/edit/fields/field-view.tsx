import type { VNode } from 'preact';
import { Mixed } from '../../said.tsx';
import { shownOf } from '../written.ts';
import { Checks } from './checks-field.tsx';
import { Control } from './control.tsx';
import { described, Faults, Hint, type Shown } from './field-parts.tsx';
import type { Field, FieldOfKind } from './fields.ts';
import { NewLanguageField } from './new-language-field.tsx';
import { PickField } from './pick-field.tsx';
import { Texts } from './texts-field.tsx';

/** A field with its label, its hint, what is written there, and what is wrong with it. */
export function FieldView({ field, shown }: FieldProps): VNode {
  const own = <OwnField field={field} shown={shown} />;
  return field.isStill ? (
    <fieldset class="still" disabled>
      {own}
    </fieldset>
  ) : (
    own
  );
}

interface FieldProps {
  readonly field: Field;
  readonly shown: Shown;
}

function OwnField({ field, shown }: FieldProps): VNode {
  switch (field.kind) {
    case 'texts':
      return <Texts field={field} shown={shown} />;
    case 'checks':
      return (
        <Checks field={field} shown={shown}>
          {field.other !== undefined && !field.isStill && <Other other={field.other} shown={shown} />}
        </Checks>
      );
    case 'pick':
      return <PickField field={field} shown={shown} />;
    case 'language':
      return <NewLanguageField field={field} shown={shown} />;
    case 'yes':
      return <Yes field={field} shown={shown} />;
    case 'fixed':
      return (
        <div class="field-of" id={field.path}>
          <p class="label">{field.label}</p>
          <p>
            <bdi>
              <Mixed spoken={shown.spoken} text={shownOf(shown.written, field.path)} />
            </bdi>
          </p>
          <Hint field={field} spoken={shown.spoken} />
          <Faults path={field.path} shown={shown} />
        </div>
      );
    default:
      return (
        <div class="field-of">
          <label for={field.path}>
            <Mixed spoken={shown.spoken} text={field.label} />
          </label>
          <Hint field={field} spoken={shown.spoken} />
          <Control field={field} shown={shown} />
          <Faults path={field.path} shown={shown} />
        </div>
      );
  }
}

/** What is asked of one that there is not yet. The script opens it where that is chosen. */
function Other({
  other,
  shown,
}: {
  readonly other: NonNullable<FieldOfKind<'checks'>['other']>;
  readonly shown: Shown;
}): VNode {
  return (
    <details class="other" data-by-button>
      <summary>{other.label}</summary>
      <p class="hint">{other.hint}</p>
      {other.fields.map((field) => (
        <FieldView key={field.path} field={field} shown={shown} />
      ))}
    </details>
  );
}

function Yes({
  field,
  shown,
}: {
  readonly field: Pick<Field, 'path' | 'label' | 'hint'>;
  readonly shown: Shown;
}): VNode {
  const { path, label } = field;
  return (
    <div class="field-of">
      <input type="hidden" name={path} value="false" />
      <label class="check">
        <input
          type="checkbox"
          id={path}
          name={path}
          value="true"
          checked={shownOf(shown.written, path) === 'true'}
          {...described(field, shown)}
        />
        <span>
          <Mixed spoken={shown.spoken} text={label} />
        </span>
      </label>
      <Hint field={field} spoken={shown.spoken} />
      <Faults path={path} shown={shown} />
    </div>
  );
}
