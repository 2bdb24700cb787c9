import type { Language } from '../../../../i18n/text.ts';
import { partsOf, shownOf, textOf, valueAtPlace, type Written } from './written.ts';

/** Who gives a talk, one or several, by their ids. */
export function speakersOf(talk: string, written: Written): readonly string[] {
  const one = valueAtPlace(written, `${talk}.speaker`);
  const several = valueAtPlace(written, `${talk}.speakers`);
  return [
    ...(one === undefined || one === null ? [] : [String(one)]),
    ...(Array.isArray(several) ? several.map(String) : []),
  ];
}

/** The same by their names; who has none is called by the id. */
export function speakerNames(talk: string, written: Written, language: Language): readonly string[] {
  const speakers = partsOf(written, 'speakers');
  return speakersOf(talk, written).map((id) => {
    const place = speakers.find((each) => shownOf(written, `${each}.id`) === id);
    return (place && textOf(written, `${place}.name`, language)) || id;
  });
}
