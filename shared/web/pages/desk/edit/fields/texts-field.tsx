import type { VNode } from 'preact';
import { languageName } from '../../../../../i18n/language-name.ts';
import { Mixed } from '../../said.tsx';
import { shownOf, valueAtPlace } from '../written.ts';
import { describedBy, FaultLines, Hint, PutBackButton, type Shown, type Wording } from './field-parts.tsx';
import { FieldSet } from './field-set.tsx';
import type { FieldOfKind } from './fields.ts';
import { Words } from './words-input.tsx';

interface TextsProps {
  readonly field: FieldOfKind<'texts'>;
  readonly shown: Shown;
  readonly wording?: Wording | undefined;
}

/** A text in each language, side by side where there is room. */
export function Texts({ field, shown, wording }: TextsProps): VNode {
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
          {wording?.label ?? <Mixed spoken={shown.spoken} text={label} />}
        </label>
        <Hint field={field} spoken={shown.spoken}>
          {wording?.hint}
        </Hint>
        <Words
          {...describedBy(name, field.hint !== undefined ? path : undefined, wrong)}
          id={name}
          name={name}
          value={shownOf(shown.written, name)}
          language={only}
          lines={lines}
        />
        <FaultLines id={name} lines={wrong} spoken={shown.spoken} />
        <PutBackButton path={shown.backAt?.(path) === undefined ? name : path} shown={shown} />
      </div>
    );
  }
  return (
    <FieldSet field={field} shown={shown} class="texts" wording={wording}>
      <div class="columns">
        {languages.map((language) => {
          const name = `${path}.${language}`;
          const wrong = shown.faultsAt(name);
          const value = shownOf(shown.written, name);
          return (
            <div key={language} class={isSaid && value === '' && notes[language] === undefined ? 'missing' : undefined}>
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
              {notes[language] !== undefined && (
                <p class="hint">
                  <Mixed spoken={shown.spoken} text={notes[language] ?? ''} />
                </p>
              )}
              <FaultLines id={name} lines={wrong} spoken={shown.spoken} />
              <PutBackButton path={name} shown={shown} />
            </div>
          );
        })}
      </div>
    </FieldSet>
  );
}
