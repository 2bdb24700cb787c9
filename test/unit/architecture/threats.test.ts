import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const [, table = ''] = readFileSync('SECURITY.md', 'utf8').split('## Threats and answers');
const [head, , ...rows] = (table.split('\n## ', 1)[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.slice(1, -1).split(' | '));

describe('the threats of SECURITY.md', () => {
  it('have each an answer and a test', () => {
    expect(head?.map((title) => title.trim())).toEqual(['threat', 'answer', 'test']);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => row.length !== 3)).toEqual([]);
  });

  it.each(rows)('%s: %s', (_threat, _answer, tests = '') => {
    const files = [...tests.matchAll(/\]\(([^)]+)\)/g)].map(([, file = '']) => file);

    expect(files.length, 'a row names the test behind it').toBeGreaterThan(0);
    for (const file of files) {
      expect(file).toMatch(/^test\/.+\.(test|wide)\.ts$/);
      expect(existsSync(file), `${file} is named in SECURITY.md and is not there`).toBe(true);
    }
  });
});
