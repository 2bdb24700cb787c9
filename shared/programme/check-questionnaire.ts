import type { Text } from '../i18n/text.ts';
import { placeholders } from '../questionnaire/items.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { checkCondition } from './check-condition.ts';
import { checkQuestion, type Place } from './check-question.ts';
import { type Fault, repeated, repeatedAt, unknownValue } from './fault.ts';

/** The checks of a questionnaire that need more than one place of it. */
export function checkQuestionnaire({ pages, scales, headline }: Questionnaire): Fault[] {
  const at = ['questionnaire', 'pages'];
  const places = pages.flatMap((page, index) =>
    page.questions.map((question, of): Place => ({ page, question, path: [...at, index, 'questions', of] })),
  );
  return [
    ...repeated(pages, at, (page) => page.id, 'id'),
    ...repeatedAt(places.map(({ question, path }) => ({ value: question.id, path: [...path, 'id'] }))),
    ...places.flatMap((place, index) => [
      ...checkQuestion(place, scales),
      ...unknownPlaceholders(place),
      ...placeholdersInShortName(place),
      ...checkCondition(place, places.slice(0, index), scales),
    ]),
    ...headlineFaults(headline, places),
  ];
}

function unknownPlaceholders({ page, question, path }: Place): Fault[] {
  const known: readonly string[] = page.repeat === undefined ? [] : placeholders[page.repeat];
  const remedy =
    known.length === 0
      ? 'give the page "repeat: speaker" or "repeat: topic", or take the placeholder out'
      : `use ${known.map((name) => `{${name}}`).join(', ')}`;
  return placeholdersIn(question.text)
    .filter(({ name }) => !known.includes(name))
    .map(({ name, language }) => ({
      path: [...path, 'text', language],
      problem: `{${name}} means nothing on this page`,
      remedy,
    }));
}

/** A short name heads a column for all speakers or topics at once. */
function placeholdersInShortName({ question, path }: Place): Fault[] {
  return placeholdersIn(question.short ?? {}).map(({ name, language }) => ({
    path: [...path, 'short', language],
    problem: `{${name}} means nothing in a short name`,
    remedy: 'name the question without it',
  }));
}

function placeholdersIn(text: Text): { name: string; language: string }[] {
  return Object.entries(text).flatMap(([language, words]) =>
    [...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ name, language })),
  );
}

const headlineTypes = {
  satisfied: 'five-point',
  recommend: 'zero-to-ten',
  able: 'one',
  barrier: 'several',
  group: 'one',
} as const;

function headlineFaults(headline: Questionnaire['headline'], places: readonly Place[]): Fault[] {
  return Object.entries(headlineTypes).flatMap(([role, type]) => {
    const id = headline[role as keyof typeof headlineTypes];
    if (id === undefined) return [];
    const candidates = places.filter(({ page, question }) => page.repeat === undefined && question.type === type);
    return unknownValue(
      id,
      candidates.map(({ question }) => question.id),
      ['questionnaire', 'headline', role],
      { what: `"${type}" question on a page without repeat`, where: 'questionnaire.pages' },
    );
  });
}
