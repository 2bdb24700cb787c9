import { inOwnTexts, type OwnTexts, type OwnWords } from './own-words.ts';
import { shippedWords } from './shipped-words.ts';
import { programmeReaders } from './texts.ts';
import { spokenTexts } from './texts-in.ts';

/** What was compiled before, by the object that holds it: a warm function keeps its sessions. */
const known = new WeakMap<OwnWords, OwnTexts>();

/**
 * Makes something in the words that a programme brings (see `inOwnTexts`), which are compiled before: without any it is just
 * made. Later ones of the same language add to earlier ones: a session has those of participants, its programme the others.
 */
export async function inOwnWords<Result>(
  words: readonly (OwnWords | undefined)[],
  make: () => Result | Promise<Result>,
): Promise<Result> {
  const own = words.filter((each) => each !== undefined && Object.keys(each).length > 0) as OwnWords[];
  if (own.length === 0) return make();
  const texts = await Promise.all(own.map(textsOf));
  return inOwnTexts(texts.reduce(joined), make);
}

async function textsOf(words: OwnWords): Promise<OwnTexts> {
  const before = known.get(words);
  if (before !== undefined) return before;
  const { compileOwnWords } = await import('./compile-words.ts');
  const texts = Object.entries(words).map(([language, { name, ...own }]) => {
    const spoken = programmeReaders.flatMap((reader) => {
      const said = own[reader];
      return said === undefined
        ? []
        : [[reader, spokenTexts(compileOwnWords(said, shippedWords('en', reader)), language)]];
    });
    return [language, { name, texts: Object.fromEntries(spoken) }];
  });
  const made = Object.fromEntries(texts) as OwnTexts;
  known.set(words, made);
  return made;
}

function joined(one: OwnTexts, other: OwnTexts): OwnTexts {
  const languages = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    languages.map((language) => {
      const [before, after] = [one[language], other[language]];
      return [language, { name: '', ...before, ...after, texts: { ...before?.texts, ...after?.texts } }];
    }),
  );
}
