import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { listOf } from '../../../shared/i18n/lists.ts';
import { nearPlace } from '../../../shared/i18n/near-place.ts';
import { sentences } from '../../../shared/i18n/sentences.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { countryName, countryOf, zoneName } from '../../../shared/i18n/zone-names.ts';
import { isGuess, zonesMeant } from '../../../shared/i18n/zones-meant.ts';
import { isZone } from '../../../shared/time/zone-changes.ts';
import { zoneChoice } from '../../../shared/web/pages/desk/edit/fields/zone-input.tsx';

/**
 * The zone that a field of a form says, as a programme file names it; as it was typed where that is no one zone.
 *
 * @param stored what there was before: a page shows that by its name
 */
export function typedZone(fields: URLSearchParams, name: string, language: Language, stored = ''): string {
  const typed = fields.get(name)?.trim() ?? '';
  if (isZone(stored) && (typed === stored || typed === zoneName(stored, language))) return stored;
  const meant = zonesMeant(typed, language);
  const chosen = fields.get(zoneChoice(name)) ?? '';
  if (meant.includes(chosen)) return chosen;
  const [only, ...others] = meant;
  if (only !== undefined && others.length === 0) return only;
  // A file would take it for a zone of its own, `BST` for that of Bangladesh.
  return isZone(typed) ? `${typed}${unsure}` : typed;
}

/** Behind what somebody typed that means several zones, or none, but is the name of one to machines. */
const unsure = '?';

/** What is said of a zone that was typed, or was not; undefined: it is one. */
export function zoneProblem(typed: string, language: Language): string | undefined {
  const { zones } = editorTexts(language);
  if (typed === '') return zones.needed;
  if (isZone(typed)) return undefined;
  const zone = typed.endsWith(unsure) ? typed.slice(0, -unsure.length) : typed;
  const meant = zonesMeant(typed, language);
  if (meant.length > 0) return severalMeant(zone, meant, language);
  const near = nearPlace(typed, language);
  const unknown = zones.unknown({ zone });
  return sentences([unknown, near === undefined ? undefined : zones.near({ place: near })], language);
}

function severalMeant(zone: string, meant: readonly string[], language: Language): string {
  const { zones } = editorTexts(language);
  const countries = [...new Set(meant.map(countryOf))].flatMap((country) =>
    country === undefined ? [] : [countryName(country, language, 'long')],
  );
  const [first = ''] = countries;
  if (isGuess(zone, language)) return zones.perhaps({ zone, place: first });
  if (countries.length < 2 || countries.length > mostNamed) return zones.several({ zone });
  return zones.ofPlaces({ zone, places: listOf(countries, language) });
}

/** More countries are no help where they are named: the choice below the field has them. */
const mostNamed = 5;
