import type { VNode } from 'preact';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import type { Language } from '../../../../../i18n/text.ts';
import { offeredZones, zoneName } from '../../../../../i18n/zone-names.ts';
import { zonesMeant } from '../../../../../i18n/zones-meant.ts';
import { isZone } from '../../../../../time/zone-changes.ts';
import { cityOf, offsetOf, usualZone } from '../../../../../time/zones.ts';

interface ZoneInputProps {
  readonly id: string;
  readonly name: string;
  /** The zone, or what was typed that is none. */
  readonly value: string;
  readonly language: Language;
  /** Nobody has typed anything yet: the script puts the zone of the device there. */
  readonly isOwn?: boolean;
}

/** A zone by what people call it; where what was typed has several, they are a choice below it, sent by another name. */
export function ZoneInput({ value, language, isOwn = false, ...common }: ZoneInputProps): VNode {
  const meant = isZone(value) ? [] : zonesMeant(value, language);
  return (
    <>
      <input
        {...common}
        value={zoneName(value, language)}
        dir="auto"
        list="zones"
        autocomplete="off"
        spellcheck={false}
        {...(isOwn && { 'data-own-zone': '' })}
      />
      <div id={`${common.id}-several`} data-live>
        {meant.length > 1 && (
          <select
            id={zoneChoice(common.id)}
            name={zoneChoice(common.name)}
            aria-label={editorTexts(language).zones.choose}
          >
            <option value="">{editorTexts(language).zones.choose}</option>
            {meant.map((zone) => (
              <option key={zone} value={zone}>
                {zoneName(zone, language)}
              </option>
            ))}
          </select>
        )}
      </div>
      <ZoneOptions language={language} />
    </>
  );
}

/** The name of the field in which one of several zones is chosen. */
export function zoneChoice(name: string): string {
  return `${name}.choice`;
}

/** The zones of all countries, with what they are from Greenwich today: the browser offers those that hold what is typed. */
function ZoneOptions({ language }: { readonly language: Language }): VNode {
  return (
    <datalist id="zones">
      {optionsIn(language).map(({ zone, label, about }) => (
        <option key={zone} value={label} data-zone={zone}>
          {about}
        </option>
      ))}
    </datalist>
  );
}

interface ZoneOption {
  readonly zone: string;
  readonly label: string;
  readonly about: string;
}

const options = new Map<Language, readonly ZoneOption[]>();

/** Made once a language: it takes some hundredths of a second. */
function optionsIn(language: Language): readonly ZoneOption[] {
  const made = options.get(language);
  if (made !== undefined) return made;
  const all = offeredZones().map((zone) => ({
    zone: usualZone(zone),
    label: zoneName(zone, language),
    about: `${offsetOf(zone)} ${cityOf(zone)}`,
  }));
  options.set(language, all);
  return all;
}
