import { languageName } from '../../i18n/language-name.ts';
import type { OrganiserTexts } from '../../i18n/texts.ts';
import type { Naming, ThingKind } from './naming.ts';
import { type Aspect, type At, at } from './places.ts';

type Places = OrganiserTexts['plan']['places'];

/**
 * A place of a programme file for those who have never seen one: `questionnaire.pages.1.questions.q_keep.text.zh-CN` as `question
 * q_keep (“What will you keep?”), its words in 简体中文`. A place that is not known here stays as it is.
 */
export function placeInWords(
  place: string,
  { places }: Pick<OrganiserTexts['plan'], 'places'>,
  naming: Naming,
): string {
  const found = at(place);
  if (found === undefined) return place;
  const said = [found.thing && thingInWords(found.thing, places, naming), aspectInWords(found, places, naming)];
  const [first = place, second] = said.filter((each) => each !== undefined);
  const whole = second === undefined ? first : places.of({ thing: first, aspect: second });
  return found.language === undefined
    ? whole
    : places.inLanguage({ place: whole, language: languageName(found.language) });
}

/** A thing with its id, and what it is called. Of those that are known by their names the ids are no words for people. */
export function thingInWords(
  { kind, id }: NonNullable<At['thing']>,
  { things, called }: Places,
  naming: Naming,
): string {
  const name = naming(kind, id);
  if (name !== undefined && knownByName.includes(kind)) return things[kind]({ id: name });
  const thing = things[kind]({ id });
  return name === undefined || name === id ? thing : called({ thing, name });
}

const knownByName: readonly ThingKind[] = ['recipient', 'speaker', 'topic', 'part'];

function aspectInWords({ aspect, id = '' }: At, { aspects }: Places, naming: Naming): string | undefined {
  if (aspect === undefined) return undefined;
  const words = aspects[aspect];
  return typeof words === 'string' ? words : words({ id: idInWords(aspect, id, naming) });
}

/** A language by its own name, and who gave a talk by theirs. */
function idInWords(aspect: Aspect, id: string, naming: Naming): string {
  if (aspect === 'oneLanguage') return languageName(id);
  if (!aspect.startsWith('talk')) return id;
  return id
    .split('+')
    .map((speaker) => naming('speaker', speaker) ?? speaker)
    .join(', ');
}
