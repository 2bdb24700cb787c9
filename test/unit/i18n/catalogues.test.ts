import { describe, expect, it } from 'vitest';
import * as en from '../../../shared/i18n/en.ts';
import { formTexts } from '../../../shared/i18n/form-texts.ts';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import * as results from '../../../shared/i18n/results/en.ts';
import { resultsTexts } from '../../../shared/i18n/results-texts.ts';
import { roomTexts } from '../../../shared/i18n/room-texts.ts';

/** Each text of a catalogue with its path: fixed words, or what a function makes of recognisable inputs. */
function textsOf(catalogue: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]): [string, string][] => {
      const at = `${path}.${key}`;
      if (typeof value === 'function') return [[at, String(value(...inputsOf(at)))]];
      return typeof value === 'object' ? [...textsOf(value as object, at)] : [[at, String(value)]];
    }),
  );
}

/** Texts that take an object read named things from it; the others take up to five values. */
function inputsOf(path: string): unknown[] {
  const named = new Proxy({}, { get: (_, name) => `<${String(name)}>` });
  const takesNamed = ['.trust.text', '.trust.entitled', '.lead.session', '.lead.programme', '.summary.number'].includes(
    path,
  );
  return takesNamed ? [named] : ['<0>', '<1>', '<2>', '<3>', '<4>'];
}

const marksIn = (text: string) => [...new Set(text.match(/<\w+>/g) ?? [])].sort();

describe.each(interfaceLanguages)('the catalogue %s', (language) => {
  it('says everything that the English one says, with the same things put in', () => {
    for (const [own, english] of [
      [formTexts(language), en.form],
      [reportTexts(language), en.report],
      [roomTexts(language), en.room],
      [resultsTexts(language), results.results],
    ] as const) {
      const [texts, model] = [textsOf(own), textsOf(english)];
      expect([...texts.keys()].sort()).toEqual([...model.keys()].sort());
      for (const [path, text] of texts) {
        expect(text.trim(), path).not.toBe('');
        expect(marksIn(text), path).toEqual(marksIn(model.get(path) ?? ''));
      }
    }
  });
});

describe('a language without a catalogue', () => {
  it('is shown with English words', () => {
    expect(formTexts('sw')).toBe(en.form);
    expect(reportTexts('sw')).toBe(en.report);
  });
});
