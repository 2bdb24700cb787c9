import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cancelledTexts } from '../../../shared/i18n/cancelled-texts.ts';
import { crowdedTexts } from '../../../shared/i18n/crowded-texts.ts';
import { formTexts } from '../../../shared/i18n/form-texts.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { resultsTexts } from '../../../shared/i18n/results-texts.ts';
import { roomTexts } from '../../../shared/i18n/room-texts.ts';
import { sheetTexts } from '../../../shared/i18n/sheet-texts.ts';
import { thanksTexts } from '../../../shared/i18n/thanks-texts.ts';

const folder = join(import.meta.dirname, '../../../shared/i18n');

/** Every catalogue, under the name of its file in each language's folder. */
const catalogues: Readonly<Record<string, (language: string) => object>> = {
  cancelled: cancelledTexts,
  crowded: crowdedTexts,
  form: formTexts,
  report: reportTexts,
  results: resultsTexts,
  room: roomTexts,
  sheets: sheetTexts,
  thanks: thanksTexts,
};

/** Each text of a catalogue with its path: fixed words, or what a function makes of recognisable inputs. */
function textsOf(catalogue: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]): [string, string][] => {
      const at = `${path}.${key}`;
      if (typeof value === 'function') return [[at, String(value(...inputs))]];
      return typeof value === 'object' ? [...textsOf(value as object, at)] : [[at, String(value)]];
    }),
  );
}

/** Up to five values; the first one is also an object of named things, for texts that take one. */
const inputs: readonly unknown[] = [
  new Proxy({}, { get: (_, name) => (typeof name === 'symbol' ? () => '<0>' : `<${name}>`) }),
  ...['<1>', '<2>', '<3>', '<4>'],
];

/** What one language says besides: the score out of a hundred (百分制) is read in China only. */
const saidBesides: Readonly<Partial<Record<InterfaceLanguage, Readonly<Record<string, readonly string[]>>>>> = {
  'zh-CN': { '.summary.fivePoint': ['<weighted>'] },
};

const marksIn = (text: string) => [...new Set(text.match(/<\w+>/g) ?? [])].sort();

describe('the languages', () => {
  it('have a folder each, with a file for each catalogue', () => {
    const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(entries.map(({ name }) => name).sort()).toEqual([...interfaceLanguages].sort());
    for (const { name } of entries) {
      expect(readdirSync(join(folder, name)).sort(), name).toEqual(Object.keys(catalogues).map((kind) => `${kind}.ts`));
    }
  });
});

describe.each(interfaceLanguages)('the language %s', (language) => {
  it.each(Object.entries(catalogues))('has its own words for %s', async (kind, of) => {
    const own = (await import(`../../../shared/i18n/${language}/${kind}.ts`)) as Record<string, object>;
    expect(of(language)).toBe(own[kind]);
  });

  it.each(Object.values(catalogues))('says everything that English says, with the same things put in', (of) => {
    const [texts, model] = [textsOf(of(language)), textsOf(of('en'))];
    expect([...texts.keys()].sort()).toEqual([...model.keys()].sort());
    for (const [path, text] of texts) {
      expect(text.trim(), path).not.toBe('');
      const besides = saidBesides[language]?.[path] ?? [];
      expect(marksIn(text), path).toEqual([...marksIn(model.get(path) ?? ''), ...besides].sort());
    }
  });
});

describe('a language without a catalogue', () => {
  it.each(Object.entries(catalogues))('is shown with English words for %s', (_, of) => {
    expect(of('sw')).toBe(of('en'));
  });
});
