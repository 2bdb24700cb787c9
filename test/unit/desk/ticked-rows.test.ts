import { describe, expect, it } from 'vitest';
import { buttonWithout, tickedRows } from '../../../functions/desk/part/ticked-rows.ts';
import type { Group, Row } from '../../../shared/web/pages/desk/edit/fields/fields.ts';

const row = (at: number): Row => ({ path: `talks.${at}`, title: '', fields: [], actions: ['remove'], canTick: true });
const groups: readonly Group[] = [
  { id: 'talks', title: '', list: { path: 'talks', rows: [0, 1, 2, 3, 4].map(row) } },
  { id: 'others', title: '', list: { path: 'others', rows: [{ ...row(0), path: 'others.0', canTick: false }] } },
];

describe('rows that were ticked to be taken out', () => {
  it.each([
    ['', undefined],
    ['title=x&do=remove.talks.2', undefined],
    ['out.talks.1=true&out.talks.3=true', [1, 3]],
    ['out.talks.1=true&do=remove.talks.0', [0, 1]],
    ['out.talks.1=true&do=remove.talks.1', [1]],
    ['out.talks.1=true&out.talks.9=true', [1]],
    ['out.others.0=true&out.nothing=true', undefined],
  ])('are those that the page has: %s', (sent, at) =>
    expect(tickedRows(groups, new URLSearchParams(sent))).toEqual(at && { list: 'talks', at }),
  );

  it.each([
    [null, null],
    ['add.talks', 'add.talks'],
    ['up.others.4', 'up.others.4'],
    ['down.talks.0', 'down.talks.0'],
    ['up.talks.4', 'up.talks.2'],
    ['copy.talks.2', 'copy.talks.1'],
    ['up.talks.1', null],
    ['remove.talks.3', null],
  ])('leave a button to the row that it stands at: %s', (asked, button) =>
    expect(buttonWithout(asked, { list: 'talks', at: [1, 3] })).toBe(button),
  );
});
