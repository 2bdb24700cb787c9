import { checkWords, type WordFault } from '../i18n/check-words.ts';
import { english } from '../i18n/english.ts';
import { faultData, names } from '../i18n/fault-data.ts';
import { interfaceLanguageFor, interfaceLanguages } from '../i18n/interface-languages.ts';
import type { Language } from '../i18n/text.ts';
import { type ProgrammeReader, programmeReaders } from '../i18n/texts.ts';
import type { Words } from '../i18n/words.ts';
import { type Fault, fault } from './fault.ts';
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
  return [fault(['languages', at], 'noOwnWords', { language, known: names(interfaceLanguages) })];
}

function ofNoLanguage(language: Language): Fault {
  return fault(['words', language], 'foreignWords', { language });
}

function checkLanguage(file: ProgrammeFile, language: Language): Fault[] {
  const own = file.words?.[language];
  if (own === undefined) return [];
  if (typeof own === 'string') return [fault(['words', language], 'unreadWords', { name: own })];
  const said = programmeReaders.flatMap((reader) => checkReader(own[reader], reader, language));
  const isRead = [...file.recipients, ...file.speakers].some((each) => each.language === language);
  if (own.recipients === undefined && isRead) {
    return [...said, fault(['words', language], 'noWordsForRecipients', { language })];
  }
  return said;
}

function checkReader(words: Words | undefined, reader: ProgrammeReader, language: Language): Fault[] {
  if (words === undefined) return [];
  const faults = checkWords(words, english[reader], language);
  const wrong = faults.filter((fault) => !fault.isMissing);
  const missing = faults.filter((fault) => fault.isMissing);
  return [...wrong, ...(missing.length > fewMissing ? [together(missing, language)] : missing)].map(
    ({ path, key, values }) => ({ path: ['words', language, reader, ...path], key, values }),
  );
}

/** So many missing texts are named one by one. */
const fewMissing = 5;

/** Whoever fills in hundreds of texts wants to know how many are left and where to go on, and sees what is wrong in the others. */
function together(missing: readonly WordFault[], language: Language): WordFault {
  return {
    path: missing[0]?.path ?? [],
    ...faultData('missingWords', { count: missing.length, language }),
  };
}
