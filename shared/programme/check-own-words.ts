import { checkWords, type WordFault } from '../i18n/check-words.ts';
import { english } from '../i18n/english.ts';
import { interfaceLanguageFor, interfaceLanguages } from '../i18n/interface-languages.ts';
import type { Language } from '../i18n/text.ts';
import { type ProgrammeReader, programmeReaders } from '../i18n/texts.ts';
import type { Words } from '../i18n/words.ts';
import type { Fault } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';

/**
 * What is wrong with the words that a programme brings: none for a language that the product does not speak, some for one
 * that the programme is not in, or words that can't be spoken (see `checkWords`).
 */
export function checkOwnWords(file: ProgrammeFile): Fault[] {
  const words = file.words ?? {};
  return [
    ...file.languages.flatMap((language, at) => (words[language] === undefined ? withoutWords(language, at) : [])),
    ...Object.keys(words).flatMap((language) =>
      file.languages.includes(language) ? checkLanguage(file, language) : [ofNoLanguage(language)],
    ),
  ];
}

/** A page in one language with buttons in another would be nobody's. */
function withoutWords(language: Language, at: number): Fault[] {
  if (interfaceLanguageFor(language) !== undefined) return [];
  return [
    {
      path: ['languages', at],
      problem: `the form's own words are not there in ${language}`,
      remedy: `use ${interfaceLanguages.join(', ')}, or bring them: \`npm run debrief -- words ${language}\` writes a file to fill in, which "words" names`,
    },
  ];
}

function ofNoLanguage(language: Language): Fault {
  return {
    path: ['words', language],
    problem: `${language} is not a language of this programme`,
    remedy: `add ${language} to "languages", or take its words out`,
  };
}

function checkLanguage(file: ProgrammeFile, language: Language): Fault[] {
  const own = file.words?.[language];
  if (own === undefined) return [];
  if (typeof own === 'string') {
    return [
      { path: ['words', language], problem: `the file ${own} was not read`, remedy: 'write its words here instead' },
    ];
  }
  const said = programmeReaders.flatMap((reader) => checkReader(own[reader], reader, language));
  const isRead = [...file.recipients, ...file.speakers].some((each) => each.language === language);
  if (own.recipients === undefined && isRead) {
    return [
      ...said,
      {
        path: ['words', language],
        problem: `somebody gets reports in ${language}, and there are no words for "recipients"`,
        remedy: `add them: \`npm run debrief -- words ${language}\` lists them; or send the reports in another language`,
      },
    ];
  }
  return said;
}

function checkReader(words: Words | undefined, reader: ProgrammeReader, language: Language): Fault[] {
  if (words === undefined) return [];
  const faults = checkWords(words, english[reader], language);
  const wrong = faults.filter((fault) => !fault.isMissing);
  const missing = faults.filter((fault) => fault.isMissing);
  return [...wrong, ...(missing.length > fewMissing ? [together(missing, language)] : missing)].map(
    ({ path, problem, remedy }) => ({ path: ['words', language, reader, ...path], problem, remedy }),
  );
}

/** So many missing texts are named one by one. */
const fewMissing = 5;

/** Whoever fills in hundreds of texts wants to know how many are left and where to go on, and sees what is wrong in the others. */
function together(missing: readonly WordFault[], language: Language): WordFault {
  return {
    path: missing[0]?.path ?? [],
    problem: `${missing.length} texts are missing, this one first`,
    remedy: `translate them; \`npm run debrief -- words ${language} --out FILE\` writes each English text above its place`,
  };
}
