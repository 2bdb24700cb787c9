import { describe, expect, it } from 'vitest';
import { wordFiles } from '../../../../infra/bundle/word-files.ts';
import { deskLanguages } from '../../../../shared/i18n/desk-languages.ts';
import { interfaceLanguages } from '../../../../shared/i18n/interface-languages.ts';

describe('the files of words beside a function', () => {
  it('are one for each of its readers and the languages that they are spoken to in', () => {
    const named = wordFiles(['participants', 'organisers']).map((file) => file.path);
    expect(named.sort()).toEqual(
      [
        ...interfaceLanguages.map((language) => `words/participants.${language}.json`),
        ...deskLanguages.map((language) => `words/organisers.${language}.json`),
      ].sort(),
    );
  });
});
