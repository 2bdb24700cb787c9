import { describe, expect, it } from 'vitest';
import { deskLanguages } from '../../../shared/i18n/desk-languages.ts';
import { english } from '../../../shared/i18n/english.ts';
import type { FaultKey } from '../../../shared/i18n/fault-data.ts';
import { faultText, terminalText } from '../../../shared/i18n/fault-text.ts';
import { badFiles, errorOf } from '../../fixtures/programmes/bad-files.ts';

const keys = Object.keys(badFiles) as FaultKey[];

/** What no reader is to see: a value that is not there, one that is no text, or a name in braces that is no value. */
const leftOver = /undefined|\[object|\bNaN\b|\{(count|known|value|why|reason|language|question)\}/;

describe('every fault', () => {
  it.each(keys)('%s is found in some file, at its place, and said in each language of the desk', (key) => {
    const { faults, lines } = errorOf(badFiles[key]);
    const found = faults.find((fault) => fault.key === key);
    if (found === undefined) throw new Error(`only ${faults.map((fault) => fault.key).join()} is found`);

    const said = deskLanguages.map((language) => faultText(found, language));
    for (const { problem, remedy } of said) expect(`${problem}; ${remedy}`).not.toMatch(leftOver);
    // In words of its own.
    expect(new Set(said.map(({ problem }) => problem)).size).toBe(deskLanguages.length);
    expect(new Set(said.map(({ remedy }) => remedy)).size).toBe(deskLanguages.length);
    const { problem, remedy } = terminalText(found);
    if (lines.length > 0 && key !== 'brokenYaml') {
      expect(lines.some((line) => line.endsWith(`: ${problem}; ${remedy}.`))).toBe(true);
    }
  });

  it('has words', () => {
    expect(keys.sort()).toEqual(Object.keys(english.organisers.faults).sort());
  });
});
