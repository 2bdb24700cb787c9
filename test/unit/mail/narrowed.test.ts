import { describe, expect, it } from 'vitest';
import { isTooWide, narrowed } from '../../../shared/mail/parts/narrowed.ts';

const table = {
  columns: ['Organisation', 'Composition', 'Satisfied'],
  rows: [
    [{ text: 'Enterprise' }, { text: '16 answers', detail: '40 participants', saysWhat: true }, { text: '38%' }],
    [{ text: 'Other', detail: '2 sessions' }, { text: 'not shown' }, { text: 'not shown' }],
  ],
} as const;

describe('a table on a phone', () => {
  it('has what says itself what it counts under the name of its row, not in a column', () => {
    expect(narrowed(table)).toEqual({
      columns: ['Organisation', 'Satisfied'],
      rows: [
        { name: 'Enterprise', details: ['16 answers', '40 participants'], cells: [{ text: '38%' }] },
        { name: 'Other', details: ['2 sessions'], cells: [{ text: 'not shown' }] },
      ],
    });
  });

  it.each([
    ['a'.repeat(33), '', false],
    ['a'.repeat(34), '', true],
    [`${'a'.repeat(20)} ${'b'.repeat(20)}`, 'c'.repeat(13), false],
    ['a'.repeat(20), 'c'.repeat(14), true],
    ['机'.repeat(40), 'の'.repeat(40), false],
  ])('is too wide by the longest words of its columns: %s, %s', (heading, detail, isWide) => {
    const cell = { text: '', detail };
    const row = { name: 'x'.repeat(50), details: ['y'.repeat(50)], cells: [cell] };
    expect(isTooWide({ columns: [heading, ''], rows: [row] })).toBe(isWide);
  });
});
