import type { ComponentChildren, VNode } from 'preact';
import { betweenSentences } from '../../../../i18n/sentences.ts';
import type { Language } from '../../../../i18n/text.ts';
import { describedBy, FaultLines, Hint } from '../edit/fields/field-parts.tsx';
import { ZoneInput } from '../edit/fields/zone-input.tsx';

/** What was typed into a form of a few fields, and what is wrong with it, by the names of the fields. */
export interface Typed {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly wrong: Readonly<Record<string, string | undefined>>;
}

interface TypedFieldProps {
  readonly typed: Typed;
  /** Of who is asked. */
  readonly language: Language;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Behind the hint, in other words by what is chosen. */
  readonly more?: ComponentChildren;
  /** Of which field the hint that stands above it is. */
  readonly hintOf?: string;
  /** The field of the day before it, and how many days after that it is; absent: nobody knows. */
  readonly follows?: { readonly name: string; readonly days: number | undefined };
  /** What is typed into it; absent: words. */
  readonly kind?: 'date' | 'time' | 'zone' | 'own-zone' | 'number' | 'code' | 'lines';
}

/** A field with its label, what helps with it, and what is wrong with what was typed. */
export function TypedField({
  typed,
  name,
  label,
  hint,
  more,
  hintOf,
  follows,
  kind,
  language,
}: TypedFieldProps): VNode {
  const wrong = [typed.wrong[name]].filter((each) => each !== undefined);
  const common = {
    id: name,
    name,
    value: typed.values[name] ?? '',
    ...describedBy(name, hint === undefined ? hintOf : name, wrong),
    ...(follows?.days !== undefined && { 'data-follows': follows.name, 'data-days': follows.days }),
  };
  return (
    <div class="field-of">
      <label for={name}>{label}</label>
      <Hint field={{ path: name, hint }} spoken={{ language }}>
        {more && hint !== undefined ? (
          <>
            {hint}
            {betweenSentences(language)}
            {more}
          </>
        ) : undefined}
      </Hint>
      <TypedControl {...common} kind={kind} language={language} />
      <FaultLines id={name} lines={wrong} spoken={{ language }} />
    </div>
  );
}

function TypedControl({
  kind,
  language,
  ...common
}: {
  readonly kind: TypedFieldProps['kind'];
  readonly language: Language;
  readonly id: string;
  readonly name: string;
  readonly value: string;
}): VNode {
  switch (kind) {
    case 'date':
    case 'time':
      return <input {...common} type={kind} class="short" />;
    case 'zone':
    case 'own-zone':
      return <ZoneInput {...common} language={language} isOwn={kind === 'own-zone'} />;
    case 'number':
      return <input {...common} class="short" inputmode="numeric" autocomplete="off" />;
    case 'lines': {
      const { value, ...rest } = common;
      return (
        <textarea {...rest} dir="auto" rows={4}>
          {value}
        </textarea>
      );
    }
    case 'code':
      return <input {...common} dir="ltr" class="short" autocomplete="off" spellcheck={false} />;
    default:
      return <input {...common} dir="auto" autocomplete={common.name === 'you' ? 'name' : 'off'} />;
  }
}
