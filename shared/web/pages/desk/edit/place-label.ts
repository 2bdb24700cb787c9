import type { Naming } from '../../../../authoring/plan-words/naming.ts';
import { placeInWords } from '../../../../authoring/plan-words/place-in-words.ts';
import type { ThingKind } from '../../../../authoring/plan-words/thing-kind.ts';
import { languageSaidIn } from '../../../../i18n/language-said-in.ts';
import { listOf } from '../../../../i18n/lists.ts';
import { organiserTexts } from '../../../../i18n/organiser-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { withCapital } from '../../../../i18n/with-capital.ts';
import { sessionTitle } from './session-names.ts';
import { speakersOf } from './speakers-of.ts';
import { partsOf, shownOf, textOf, valueAtPlace, type Written } from './written.ts';

/** What is at a place of the file, for people: `Question 7 (“What will you keep?”), its words`. Sessions have codes that people know. */
export function placeLabel(path: string, written: Written, language: Language): string {
  const { places, changes } = organiserTexts(language).plan;
  const things = mapped(
    places.things,
    (say) =>
      ({ id }: { id: string }) =>
        say({ id: id.replace(counted, '') }),
  );
  const said = placeInWords(
    withNumbers(path, written),
    { places: { ...places, things }, changes },
    namingOf(written, language),
  );
  return withCapital(said);
}

/** Stands before the number of a thing, where others have an id. */
const counted = /^#/;

function mapped<Key extends string, Value>(all: Readonly<Record<Key, Value>>, change: (value: Value) => Value) {
  return Object.fromEntries(Object.entries<Value>(all).map(([key, value]) => [key, change(value)])) as Record<
    Key,
    Value
  >;
}

/** The place as it is counted: of a session its code, of a talk who gives it. */
function withNumbers(path: string, written: Written): string {
  const keys = path.split('.');
  return keys
    .map((key, at) => (/^\d+$/.test(key) ? nameAt(keys.slice(0, at + 1).join('.'), Number(key), written) : key))
    .join('.')
    .replace(/^questionnaire\.scales\.([^.]+)/, (_, id: string) => `questionnaire.scales.#${scaleNumber(id, written)}`);
}

function nameAt(place: string, at: number, written: Written): string {
  if (/\.questions\.\d+$/.test(place)) return `#${questionsOf(written).indexOf(place) + 1}`;
  if (/^(?:speakers|topics|parts|recipients|questionnaire\.pages)\.\d+$/.test(place)) return `#${at + 1}`;
  const named = ['id', 'code'].map((key) => shownOf(written, `${place}.${key}`));
  const talk = /\.talks\.\d+$/.test(place)
    ? [speakersOf(place, written).join('+'), shownOf(written, `${place}.topic`)]
    : [];
  const name = [...named, ...talk].find((each) => each !== '') ?? String(at + 1);
  // A dot would be taken for the end of it.
  return name.replaceAll('.', '-');
}

function questionsOf(written: Written): readonly string[] {
  return partsOf(written, 'questionnaire.pages').flatMap((page) => partsOf(written, `${page}.questions`));
}

function scalesOf(written: Written): readonly string[] {
  const scales = valueAtPlace(written, 'questionnaire.scales');
  return typeof scales === 'object' && scales !== null ? Object.keys(scales) : [];
}

function scaleNumber(id: string, written: Written): number {
  return scalesOf(written).indexOf(id) + 1;
}

const longest = 60;

/** What the things of a file are called there. */
function namingOf(written: Written, language: Language): Naming {
  const places: Readonly<Record<ThingKind, readonly string[]>> = {
    session: partsOf(written, 'sessions'),
    page: partsOf(written, 'questionnaire.pages'),
    question: questionsOf(written),
    speaker: partsOf(written, 'speakers'),
    topic: partsOf(written, 'topics'),
    part: partsOf(written, 'parts'),
    recipient: partsOf(written, 'recipients'),
    scale: scalesOf(written).map((id) => `questionnaire.scales.${id}`),
  };
  return (kind, id) => {
    if (kind === 'language') return languageSaidIn(language, id, written.languages);
    if (kind === 'option') return optionName(id, written, language);
    const place = placeOf(id, places[kind], written);
    return place === undefined ? undefined : shortened(nameOf(kind, place, written, language));
  };
}

function nameOf(kind: ThingKind, place: string, written: Written, language: Language): string {
  if (kind === 'session') return sessionTitle(written, place, language);
  if (kind === 'scale') return scaleName(place, written, language);
  return textOf(written, `${place}.${textKeys[kind] ?? 'name'}`, language);
}

const textKeys: Partial<Record<ThingKind, string>> = { page: 'title', question: 'text' };

function shortened(name: string): string | undefined {
  const letters = [...name];
  const short = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : name;
  return short === '' ? undefined : short;
}

/** Which of these places has a thing: by its number, or by its id. */
function placeOf(id: string, places: readonly string[], written: Written): string | undefined {
  if (counted.test(id)) return places[Number(id.slice(1)) - 1];
  return places.find((each) => [shownOf(written, `${each}.id`), shownOf(written, `${each}.code`)].includes(id));
}

/** An option by its words. */
function optionName(id: string, written: Written, language: Language): string | undefined {
  const [question = '', option] = id.split('.');
  const place = questionsOf(written)[Number(question.replace(counted, '')) - 1];
  if (place === undefined) return undefined;
  const found = partsOf(written, `${place}.options`).find((each) => shownOf(written, `${each}.id`) === option);
  return found === undefined ? undefined : textOf(written, `${found}.text`, language) || undefined;
}

/** A scale by the words of its ends. */
function scaleName(place: string, written: Written, language: Language): string {
  const steps = valueAtPlace(written, place);
  const words = Object.keys(typeof steps === 'object' && steps !== null ? steps : {}).map((step) =>
    textOf(written, `${place}.${step}`, language),
  );
  return listOf([...new Set([...words.slice(0, 1), ...words.slice(-1)])], language);
}
