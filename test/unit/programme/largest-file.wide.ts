import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readSource } from '../../../shared/authoring/read-source.ts';
import { faultText } from '../../../shared/i18n/fault-text.ts';
import { sampleSource } from '../../fixtures/programmes/programme-files.ts';

/** What is read of the sample with so many sessions like its first one. */
function readWith(count: number) {
  const sample = parse(sampleSource);
  const sessions = Array.from({ length: count }, (_, at) => {
    return { ...structuredClone(sample.sessions[0]), code: `N${String(at).padStart(5, '0')}` };
  });
  return readSource({ text: stringify({ ...sample, sessions }), beside: {} });
}

// As LIMITS.md and SCALE.md say.
it('has room for 570 sessions of the sample, and says of ten thousand that they are too many', () => {
  const large = readWith(570);
  expect(large.ok && large.file.sessions.length).toBe(570);

  const larger = readWith(10_000);
  const [fault] = larger.ok ? [] : larger.faults;
  expect(fault && faultText(fault, 'en').problem).toContain('it is larger than any programme needs: over 1 MB');
});
