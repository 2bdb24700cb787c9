import { describe, expect, it } from 'vitest';
import { pageSentence } from '../../../functions/desk/programme/faults-of.ts';
import { deskLanguages } from '../../../shared/i18n/desk-languages.ts';
import type { FaultKey } from '../../../shared/i18n/fault-data.ts';
import { badFiles, errorOf } from '../../fixtures/programmes/bad-files.ts';

/** Faults of files themselves, of files of words, and of pictures that somebody has made: who meets them has such a file open. */
const ofFiles: readonly FaultKey[] = [
  ...(['brokenYaml', 'brokenAlias', 'textOrKeys', 'badPng', 'badSvg', 'missingTranslation'] as const),
  ...(['unreadWords', 'noYaml', 'noWords', 'missingWord', 'missingWords', 'noSuchWord', 'oneForSeveralWords'] as const),
  ...(['unseenCharacters', 'noMessage', 'pluralOffset', 'missingValue', 'quotedValue', 'noSuchValue'] as const),
  ...(['textForNumber', 'numberForText', 'foreignCases', 'missingForms', 'foreignForms', 'otherValues'] as const),
];

/** What only who knows files understands: keys and values as they stand there, braces, ids of questions, commands, where to look them up. */
const fileWords =
  /[{}`\\]|["“«»][a-z_][\w-]*["”]|: \[|\bq_\w+|\bYAML\b|\bIANA\b|showWhen|[a-z][A-Z][a-z]+|\(see |change the value|\b0-9\b|\bundefined\b|\[object/;

const keys = (Object.keys(badFiles) as FaultKey[]).filter((key) => !ofFiles.includes(key));

describe('a fault on a page of fields', () => {
  it.each(keys)('is said without words of files, in each language of the desk: %s', (key) => {
    const found = errorOf(badFiles[key]).faults.find((fault) => fault.key === key);
    if (found === undefined) throw new Error('it is not found');
    const said = deskLanguages.map((language) => pageSentence(found, language, () => 'Is it clear?'));
    for (const sentence of said) {
      expect(sentence).not.toMatch(fileWords);
      expect(sentence).toMatch(/[.。?؟]$/);
    }
    expect(new Set(said).size).toBe(deskLanguages.length);
  });
});
