import type { OrganiserTexts } from '../../i18n/texts.ts';
import type { Naming } from './naming.ts';
import { type Aspect, type At, at } from './places.ts';
import type { ThingKind } from './thing-kind.ts';

type Texts = Pick<OrganiserTexts['plan'], 'places' | 'changes'>;

/**
 * A place of a programme file for those who have never seen one: `questionnaire.pages.1.questions.q_keep.text.zh-CN` as `question
 * “What will you keep?”, its words in Chinese`. A place that is not known here stays as it is.
 */
export function placeInWords(place: string, { places, changes }: Texts, naming: Naming): string {
  const found = at(place);
  if (found === undefined) return place;
  const said = [
    found.thing && thingInWords(found.thing, { places, changes }, naming),
    aspectInWords(found, { places, changes }, naming),
  ];
  const [first = place, second] = said.filter((each) => each !== undefined);
  const whole = second === undefined ? first : places.of({ thing: first, aspect: second });
  return found.language === undefined
    ? whole
    : places.inLanguage({ place: whole, language: languageInWords(found.language, naming) });
}

/** A thing by its name: ids are no words for people. One that is counted has its number, too; one without a name its id. */
export function thingInWords(
  { kind, id }: NonNullable<At['thing']>,
  { places: { things, called }, changes }: Texts,
  naming: Naming,
): string {
  const name = naming(kind, id);
  if (name === undefined || name === id) return things[kind]({ id });
  if (knownByName.includes(kind)) return things[kind]({ id: name });
  return isCounted(id)
    ? called({ thing: things[kind]({ id }), name })
    : things[kind]({ id: changes.quoted({ text: name }) });
}

/** Whether a thing has its number in the place of its id. */
function isCounted(id: string): boolean {
  return id.startsWith('#');
}

const knownByName: readonly ThingKind[] = ['recipient', 'speaker', 'topic', 'part'];

function aspectInWords(at: At, { places: { aspects }, changes }: Texts, naming: Naming): string | undefined {
  const { aspect, thing, id = '' } = at;
  if (aspect === undefined) return undefined;
  const words = aspects[aspect];
  const option = aspect.startsWith('option') && thing ? naming('option', `${thing.id}.${id}`) : undefined;
  if (typeof words !== 'string' && option !== undefined) return words({ id: changes.quoted({ text: option }) });
  return typeof words === 'string' ? words : words({ id: idInWords(aspect, id, naming) });
}

function languageInWords(language: string, naming: Naming): string {
  return naming('language', language) ?? language;
}

/** A language by its name, and who gave a talk by theirs. */
function idInWords(aspect: Aspect, id: string, naming: Naming): string {
  if (aspect === 'oneLanguage') return languageInWords(id, naming);
  if (!aspect.startsWith('talk')) return id;
  return id
    .split('+')
    .map((speaker) => naming('speaker', speaker) ?? speaker)
    .join(', ');
}
