import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import type { written } from '../../fixtures/i18n/written.ts';
import { expectedBefore47, expectedWritten, writtenScript } from '../../fixtures/i18n/written-script.ts';

describe('what is written with the locale data of Node', () => {
  let locale: { readonly written: typeof written };
  beforeAll(async () => {
    locale = runInNewContext(`${await writtenScript()};locale`);
  });

  it.each(interfaceLanguages)('is what readers of %s write', (language) => {
    const expected = Number(process.versions.cldr) < 47 ? expectedBefore47 : expectedWritten;

    expect(locale.written(language)).toEqual(expected[language]);
  });

  it('would be told from what readers elsewhere write', () => {
    expect(locale.written('de-CH')).not.toEqual(expectedWritten.de);
  });
});
