import type { VNode } from 'preact';
import { MixedOption } from '../../said.tsx';
import { shownOf } from '../written.ts';
import { described, type Shown } from './field-parts.tsx';
import type { Field, Option } from './fields.ts';
import { Words } from './words-input.tsx';
import { ZoneInput } from './zone-input.tsx';

/** What a field of one value is typed or chosen in. */
export function Control({ field, shown }: { readonly field: Field; readonly shown: Shown }): VNode {
  const value = shownOf(shown.written, field.path);
  const common = { id: field.path, name: field.path, ...described(field, shown) };
  switch (field.kind) {
    case 'choice': {
      const chosen = field.chosen ?? value;
      return (
        <select {...common}>
          {field.none !== undefined && <option value="">{field.none}</option>}
          {withValue(field.options, chosen, field.none !== undefined).map((option) => (
            <MixedOption
              spoken={shown.spoken}
              key={option.value}
              value={option.value}
              selected={option.value === chosen}
              text={option.label}
            />
          ))}
        </select>
      );
    }
    case 'text':
      return <Words {...common} value={value} language={field.language} lines={field.lines} />;
    case 'file':
      return <input {...common} type="file" accept={field.accept} />;
    case 'number':
      return <input {...common} value={value} inputmode="numeric" class="short" />;
    case 'mail':
      return <input {...common} value={value} type="email" dir="ltr" autocomplete="off" />;
    case 'moment':
      return <When {...common} type="datetime-local" value={value.replace(' ', 'T')} typed={value} form={momentForm} />;
    case 'day':
      return <When {...common} type="date" value={value} typed={value} form={dayForm} />;
    case 'time':
      return <When {...common} type="time" value={value} typed={value} form={timeForm} />;
    case 'colour':
      return <input {...common} value={value} dir="ltr" class="short" placeholder="#0b5f4a" data-colour />;
    case 'zone':
      return <ZoneInput {...common} value={value} language={field.language} />;
    default:
      return <input {...common} value={value} dir="auto" />;
  }
}

const momentForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const dayForm = /^\d{4}-\d\d-\d\d$/;
const timeForm = /^\d\d:\d\d$/;

/** A day or a time; what is none is shown as it is, in a field of words. */
function When(props: {
  readonly id: string;
  readonly name: string;
  readonly type: 'datetime-local' | 'date' | 'time';
  readonly value: string;
  readonly typed: string;
  readonly form: RegExp;
}): VNode {
  const { type, value, typed, form, ...common } = props;
  const isReadable = value === '' || form.test(value);
  return isReadable ? (
    <input {...common} type={type} value={value} class="short" />
  ) : (
    <input {...common} value={typed} dir="ltr" class="short" />
  );
}

/** Options, and what is there that is none of them: it is shown as it is. */
function withValue(options: readonly Option[], value: string, canBeNone: boolean) {
  if (options.some((option) => option.value === value) || (value === '' && canBeNone)) return options;
  return [{ value, label: value }, ...options];
}
