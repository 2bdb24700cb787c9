import { describe, expect, it } from 'vitest';
import { saysTheSame } from '../../../shared/authoring/says-the-same.ts';
import { compactSource } from '../../fixtures/programmes/programme-files.ts';

const source = (text: string) => ({ text, beside: {} });
const same = (text: string) => saysTheSame(source(compactSource), source(text));

describe('two sources say the same', () => {
  it('whatever their comments, quotation marks, and usual values', () => {
    expect(same(`# As Ada wrote it.\n${compactSource}`)).toBe(true);
    expect(same(compactSource.replace('Ada Berg', '"Ada Berg"'))).toBe(true);
    expect(same(`${compactSource}\npopulationCorrection: false\n`)).toBe(true);
  });

  it('and not when something of the programme is another', () => {
    expect(same(compactSource.replace('Ada Berg', 'Ada B.'))).toBe(false);
    expect(same('title: [')).toBe(false);
    expect(saysTheSame(source('title: ['), source('title: ['))).toBe(false);
  });
});
