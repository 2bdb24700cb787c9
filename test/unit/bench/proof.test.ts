import { expect, it } from 'vitest';
import { type KeptProof, withProofs } from '../../fixtures/proof.ts';

const readme = '# Debrief\n\n<!-- proof:start -->\n\n| of | a night | before |\n\n<!-- proof:end -->\n\nThe end\n';
const small: KeptProof = { what: 'kills', tried: '9 kills', found: 'none lost', size: 'each', seed: 1 };

it('has the lines of large sizes, and no others', () => {
  const large: KeptProof = { ...small, what: 'load', tried: '9,000 posts', size: 'nightly' };

  const written = withProofs(readme, [small, large]);

  expect(written).toContain(
    '| what | how much | what came of it |\n| --- | --- | --- |\n| load | 9,000 posts | none lost |\n',
  );
  expect(written).not.toContain('kills');
  expect(written).not.toContain('a night');
});

it('is left as it is by runs with small sizes only, and without any', () => {
  expect(withProofs(readme, [small])).toBeUndefined();
  expect(withProofs(readme, [])).toBeUndefined();
});
