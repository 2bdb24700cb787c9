import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { nearPlace } from '../../../shared/i18n/near-place.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { zoneName } from '../../../shared/i18n/zone-names.ts';
import { zonesMeant } from '../../../shared/i18n/zones-meant.ts';
import { isZone } from '../../../shared/time/wall-clock.ts';
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
  return only !== undefined && others.length === 0 ? only : typed;
}

/** What is said of a zone that was typed, or was not; undefined: it is one. */
export function zoneProblem(typed: string, language: Language): string | undefined {
  const { zones } = editorTexts(language);
  if (typed === '') return zones.needed;
  if (isZone(typed)) return undefined;
  if (zonesMeant(typed, language).length > 0) return zones.several({ zone: typed });
  const near = nearPlace(typed, language);
  const unknown = zones.unknown({ zone: typed });
  return near === undefined ? unknown : `${unknown} ${zones.near({ place: near })}`;
}
