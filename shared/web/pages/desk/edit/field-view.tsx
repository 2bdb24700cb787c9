import type { VNode } from 'preact';
import { directionOf } from '../../../../i18n/direction.ts';
import { interfaceLanguages } from '../../../../i18n/interface-languages.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Field } from './fields.ts';
import { shownOf, valueAtPlace, type Written } from './written.ts';
import { ZoneOptions } from './zone-options.tsx';

/** What a field is shown with. */
export interface Shown {
  readonly written: Written;
  /** What is wrong at a place, and at no deeper one that is shown by itself. */
  faultsAt(path: string): readonly string[];
}

/** A field with its label, its hint, what is written there, and what is wrong with it. */
export function FieldView({ field, shown }: { readonly field: Field; readonly shown: Shown }): VNode {
  switch (field.kind) {
    case 'texts':
      return <Texts field={field} shown={shown} />;
    case 'checks':
      return <Checks field={field} shown={shown} />;
    case 'yes':
      return <Yes field={field} shown={shown} />;
    case 'fixed':
      return (
        <div class="field-of" id={field.path}>
          <p class="label">{field.label}</p>
          <p dir="auto">{shownOf(shown.written, field.path)}</p>
          <Hint field={field} />
          <Faults path={field.path} shown={shown} />
        </div>
      );
    default:
      return (
        <div class="field-of">
          <label for={field.path}>{field.label}</label>
          <Hint field={field} />
          <Control field={field} shown={shown} />
          <Faults path={field.path} shown={shown} />
        </div>
      );
  }
}

type Kind<K extends Field['kind']> = Extract<Field, { kind: K }>;

function Control({ field, shown }: { readonly field: Field; readonly shown: Shown }): VNode {
  const value = shownOf(shown.written, field.path);
  const common = { id: field.path, name: field.path, ...described(field, shown) };
  switch (field.kind) {
    case 'choice': {
      const chosen = field.chosen ?? value;
      return (
        <select {...common}>
          {field.none !== undefined && <option value="">{field.none}</option>}
          {withValue(field.options, chosen, field.none !== undefined).map((option) => (
            <option key={option.value} value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
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
      return (
        <>
          <input {...common} value={value} dir="ltr" list="zones" autocomplete="off" spellcheck={false} />
          <ZoneOptions />
        </>
      );
    case 'language':
      return (
        <>
          <input
            {...common}
            value={value}
            dir="ltr"
            list="known-languages"
            class="short"
            autocomplete="off"
            spellcheck={false}
          />
          <datalist id="known-languages">
            {interfaceLanguages.map((each) => (
              <option key={each} value={each}>
                {languageName(each)}
              </option>
            ))}
          </datalist>
        </>
      );
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

interface WordsProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly language: Language;
  readonly lines?: boolean | undefined;
}

/** Words in a language: in its direction, and told apart by who reads them out. */
function Words({ value, language, lines, ...common }: WordsProps): VNode {
  const spoken = { ...common, lang: language, dir: directionOf(language) };
  // A field of one line would lose the breaks of what has several; a browser takes the first break of a larger one for none.
  return lines || value.includes('\n') ? (
    <textarea {...spoken} rows={Math.min(12, Math.max(3, value.split('\n').length + 1))}>
      {value.startsWith('\n') ? `\n${value}` : value}
    </textarea>
  ) : (
    <input {...spoken} value={value} />
  );
}

function Texts({ field, shown }: { readonly field: Kind<'texts'>; readonly shown: Shown }): VNode {
  const { path, label, lines, isTitled, notes = {} } = field;
  const written = valueAtPlace(shown.written, path);
  const others =
    typeof written === 'object' && written !== null && !Array.isArray(written)
      ? Object.keys(written).filter((language) => !shown.written.languages.includes(language))
      : [];
  const languages = [...shown.written.languages, ...others];
  const isSaid = languages.some((language) => shownOf(shown.written, `${path}.${language}`) !== '');
  const [only] = languages;
  if (languages.length === 1 && only !== undefined) {
    const name = `${path}.${only}`;
    const wrong = [...shown.faultsAt(path), ...shown.faultsAt(name)];
    return (
      <div class="field-of" id={path}>
        <label for={name} class={isTitled ? 'visually-hidden' : undefined}>
          {label}
        </label>
        <Hint field={field} />
        <Words
          {...describedBy(name, field.hint !== undefined ? path : undefined, wrong)}
          id={name}
          name={name}
          value={shownOf(shown.written, name)}
          language={only}
          lines={lines}
        />
        <FaultLines id={name} lines={wrong} />
      </div>
    );
  }
  return (
    <fieldset
      class="texts"
      id={path}
      {...describedBy(path, field.hint !== undefined ? path : undefined, shown.faultsAt(path), false)}
    >
      <legend class={isTitled ? 'visually-hidden' : undefined}>{label}</legend>
      <Hint field={field} />
      <Faults path={path} shown={shown} />
      <div class="columns">
        {languages.map((language) => {
          const name = `${path}.${language}`;
          const wrong = shown.faultsAt(name);
          const value = shownOf(shown.written, name);
          return (
            <div key={language} class={isSaid && value === '' ? 'missing' : undefined}>
              <label for={name}>
                <span class="soft" lang={language}>
                  {languageName(language)}
                </span>
              </label>
              <Words
                {...describedBy(name, undefined, wrong)}
                id={name}
                name={name}
                value={value}
                language={language}
                lines={lines}
              />
              {notes[language] !== undefined && <p class="hint">{notes[language]}</p>}
              <FaultLines id={name} lines={wrong} />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

function Checks({ field, shown }: { readonly field: Kind<'checks'>; readonly shown: Shown }): VNode {
  const { path, label, options, isTitled } = field;
  const value = valueAtPlace(shown.written, path);
  const chosen = field.chosen ?? (Array.isArray(value) ? value.map(String) : []);
  const known = [...options, ...chosen.filter(notAmong(options)).map((each) => ({ value: each, label: each }))];
  return (
    <fieldset
      id={path}
      {...describedBy(path, field.hint !== undefined ? path : undefined, shown.faultsAt(path), false)}
    >
      <legend class={isTitled ? 'visually-hidden' : undefined}>{label}</legend>
      <Hint field={field} />
      <Faults path={path} shown={shown} />
      {known.length > mostTicks ? (
        <Selects path={path} label={label} options={known} chosen={chosen} />
      ) : (
        <>
          <input type="hidden" name={path} value="" />
          {known.map((option) => (
            <label key={option.value} class="check">
              <input type="checkbox" name={path} value={option.value} checked={chosen.includes(option.value)} />
              <span dir="auto">{option.label}</span>
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
}: Pick<Kind<'checks'>, 'path' | 'label' | 'options'> & { readonly chosen: readonly string[] }): VNode {
  return (
    <>
      {[...chosen, ''].map((value) => (
        <select key={value} name={path} aria-label={label}>
          <option value="">—</option>
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      ))}
    </>
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
        <span>{label}</span>
      </label>
      <Hint field={field} />
      <Faults path={path} shown={shown} />
    </div>
  );
}

function Hint({ field: { path, hint } }: { readonly field: Pick<Field, 'path' | 'hint'> }): VNode | null {
  return hint === undefined ? null : (
    <p class="hint" id={`${path}-hint`}>
      {hint}
    </p>
  );
}

/** What is wrong at a place. */
export function Faults({ path, shown }: { readonly path: string; readonly shown: Shown }): VNode {
  return <FaultLines id={path} lines={shown.faultsAt(path)} />;
}

/** The element is always there: the script puts what is wrong into it. */
function FaultLines({ id, lines }: { readonly id: string; readonly lines: readonly string[] }): VNode {
  return (
    <p class="error" id={`${id}-error`}>
      {lines.join(' ')}
    </p>
  );
}

function described({ path, hint }: Pick<Field, 'path' | 'hint'>, shown: Shown) {
  return describedBy(path, hint === undefined ? undefined : path, shown.faultsAt(path));
}

function describedBy(path: string, hint: string | undefined, wrong: readonly string[], isField = true) {
  const by = [...(hint === undefined ? [] : [`${hint}-hint`]), ...(wrong.length > 0 ? [`${path}-error`] : [])];
  return {
    ...(wrong.length > 0 && isField && { 'aria-invalid': true as const }),
    ...(by.length > 0 && { 'aria-describedby': by.join(' ') }),
  };
}

/** Options, and what is there that is none of them: it is shown as it is. */
function withValue(options: Kind<'choice'>['options'], value: string, canBeNone: boolean) {
  if (options.some((option) => option.value === value) || (value === '' && canBeNone)) return options;
  return [{ value, label: value }, ...options];
}

function notAmong(options: Kind<'checks'>['options']) {
  return (value: string) => options.every((option) => option.value !== value);
}
