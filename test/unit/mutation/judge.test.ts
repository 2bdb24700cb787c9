import { describe, expect, it } from 'vitest';
import type { Equivalent } from '../../mutation/equivalents.ts';
import { judge } from '../../mutation/judge.ts';
import { type Mutant, readMutant } from '../../mutation/mutant.ts';

const file = 'shared/tally/fold.ts';
const source = 'const first = 1;\n  return a < b && (\n    c > d\n  );\n';
const raw = {
  fileName: `/somewhere/${file}`,
  location: { start: { line: 2, column: 10 }, end: { line: 2, column: 15 } },
  replacement: 'a <= b',
  status: 'Survived',
};
const living: Mutant = {
  file,
  line: 2,
  lineText: 'return a < b && (',
  original: 'a < b',
  mutated: 'a <= b',
  isKilled: false,
};
const killed: Mutant = { ...living, mutated: 'a >= b', isKilled: true };
const known: Equivalent = { file, original: 'a < b', mutated: 'a <= b', because: 'They are never equal.' };

describe('a mutant', () => {
  it('is read with the text that it changes', () => {
    expect(readMutant(raw, file, source)).toEqual(living);
  });

  it('is read over several lines as one', () => {
    const location = { start: { line: 2, column: 19 }, end: { line: 4, column: 4 } };
    expect(readMutant({ ...raw, location }, file, source)).toMatchObject({ line: 2, original: '( c > d )' });
  });

  it.each([
    { status: 'Killed', isKilled: true },
    { status: 'Timeout', isKilled: true },
    { status: 'Survived', isKilled: false },
    { status: 'NoCoverage', isKilled: false },
  ])('is noticed when a test fails or never ends: $status ($isKilled)', ({ status, isKilled }) => {
    expect(readMutant({ ...raw, status }, file, source)?.isKilled).toBe(isKilled);
  });

  it.each(['Ignored', 'CompileError', 'RuntimeError'])('is none when it was never tried: %s', (status) => {
    expect(readMutant({ ...raw, status }, file, source)).toBeUndefined();
  });
});

describe('the score of a folder', () => {
  const scoreOf = (mutants: Mutant[], list: Equivalent[] = []) => judge('shared/tally', mutants, list);

  it('is the share that was noticed, in percent', () => {
    const judgement = scoreOf([killed, killed, killed, living]);
    expect(judgement).toEqual({
      folder: 'shared/tally',
      killed: 3,
      equivalent: 0,
      survivors: [living],
      score: 75,
      stale: [],
    });
    expect(scoreOf([]).score).toBe(100);
  });

  it('leaves out what is known to be equivalent', () => {
    expect(scoreOf([killed, living], [known])).toMatchObject({ equivalent: 1, survivors: [], score: 100, stale: [] });
  });

  it.each<{ what: string; entry: Equivalent }>([
    { what: 'another file', entry: { ...known, file: 'shared/tally/tally.ts' } },
    { what: 'another expression', entry: { ...known, original: 'a < c' } },
    { what: 'another change', entry: { ...known, mutated: 'true' } },
    { what: 'another line', entry: { ...known, in: 'const first' } },
  ])('tells an entry that matches nothing: $what', ({ entry }) => {
    expect(scoreOf([killed, living], [entry])).toMatchObject({ survivors: [living], score: 50, stale: [entry] });
  });

  it('tells an entry that a test can tell apart', () => {
    expect(scoreOf([{ ...living, isKilled: true }], [known])).toMatchObject({ score: 100, stale: [known] });
  });

  it('knows nothing of the entries of other folders', () => {
    const elsewhere = { ...known, file: 'shared/tally-sheets/fold.ts' };
    expect(scoreOf([living], [elsewhere])).toMatchObject({ survivors: [living], stale: [] });
  });
});
