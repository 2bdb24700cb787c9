import { names } from '../i18n/fault-data.ts';
import { isBound } from '../questionnaire/blocks.ts';
import { placeholders } from '../questionnaire/items.ts';
import { placeholdersIn } from '../questionnaire/placeholders.ts';
import type { Page } from '../questionnaire/schema.ts';
import { sessionPlaceholders } from './as-shown.ts';
import { type Fault, fault, type Path } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';

/**
 * The faults of names in braces: those that mean nothing where they stand. What a question asks has none but ours. Other
 * texts may have braces of their own, so there only what is one of ours, or looks like a slip in one, is a fault.
 */
export function checkPlaceholders({ purpose, thanks, questionnaire: { pages, scales } }: ProgrammeFile): Fault[] {
  const at = ['questionnaire', 'pages'];
  return [
    ...faultsIn({ purpose, thanks }, [], sessionPlaceholders),
    ...faultsIn(scales, ['questionnaire', 'scales'], sessionPlaceholders),
    ...pages.flatMap(({ title, intro, repeat, questions }, index) => [
      ...faultsIn({ title, intro }, [...at, index], sessionPlaceholders),
      ...questions.flatMap((question, of) => {
        const { text, short, ...others } = question;
        const path = [...at, index, 'questions', of];
        const known = [...(repeat === undefined ? [] : placeholders[repeat]), ...sessionPlaceholders];
        return [
          // What belongs to another question has the words of that one.
          ...wordsIn(isBound(question) ? {} : text, [...path, 'text']).flatMap((each) =>
            unknownIn(each, known, repeat),
          ),
          ...wordsIn(short, [...path, 'short']).flatMap(anyInShortName),
          ...faultsIn(others, path, known, repeat),
        ];
      }),
    ]),
  ];
}

/** Words of a text, and where they stand. */
interface WrittenWords {
  readonly words: string;
  readonly path: Path;
}

function wordsIn(value: unknown, path: Path): WrittenWords[] {
  if (typeof value === 'string') return value.includes('{') ? [{ words: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    wordsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function faultsIn(value: unknown, path: Path, known: readonly string[], repeat?: Page['repeat']): Fault[] {
  return wordsIn(value, path).flatMap((each) => unknownIn(each, known, repeat).filter(({ name }) => isLikeOurs(name)));
}

function unknownIn({ words, path }: WrittenWords, known: readonly string[], repeat: Page['repeat']) {
  return placeholdersIn(words)
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, ...unknownAt(path, name, known, repeat) }));
}

const subjectPlaceholders: readonly string[] = Object.values(placeholders).flat();
const ours = [...sessionPlaceholders, ...subjectPlaceholders];

function unknownAt(path: Path, name: string, known: readonly string[], repeat: Page['repeat']): Fault {
  const placeholder = inBraces(name);
  return subjectPlaceholders.includes(name) && repeat === undefined
    ? fault(path, 'placeholderWithoutRepeat', { placeholder })
    : fault(path, 'noPlaceholder', { placeholder, known: names(known.map(inBraces)) });
}

function inBraces(name: string): string {
  return `{${name}}`;
}

/** A short name heads a column for all speakers, topics or sessions at once. */
function anyInShortName({ words, path }: WrittenWords): Fault[] {
  return placeholdersIn(words).map((name) => fault(path, 'placeholderInShort', { placeholder: inBraces(name) }));
}

function isLikeOurs(name: string): boolean {
  return ours.some((each) => isAlmost(name.toLowerCase(), each));
}

/** Equal but for one letter that is too much, missing, another one, or in its neighbour's place. */
function isAlmost(word: string, other: string): boolean {
  let start = 0;
  while (start < word.length && word[start] === other[start]) start += 1;
  const [rest, otherRest] = [word.slice(start), other.slice(start)];
  return (
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    rest.slice(1) === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  );
}
