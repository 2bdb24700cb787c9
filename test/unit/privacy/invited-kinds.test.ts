import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invitedByKind } from '../../../shared/privacy/invited-kinds.ts';
import { smallestGroup } from '../../../shared/privacy/release.ts';
import { holds } from '../../fixtures/property.ts';

const options = ['government', 'enterprise', 'academia', 'other'];

/** Of each option so many people, and so many of none. */
function invited(...counts: readonly number[]): (string | undefined)[] {
  return counts.flatMap((count, at) => Array.from({ length: count }, () => options[at]));
}

describe('who was invited, by kind of organisation', () => {
  it.each<[string, number[], object[]]>([
    [
      'each kind that is large',
      [30, 20],
      [
        { kind: 'government', people: 30 },
        { kind: 'enterprise', people: 20 },
      ],
    ],
    [
      'small ones together',
      [30, 20, 3, 2],
      [{ kind: 'government', people: 30 }, { kind: 'enterprise', people: 20 }, { people: 5 }],
    ],
    ['few together with the smallest of the large', [30, 20, 3], [{ kind: 'government', people: 30 }, { people: 23 }]],
    [
      'those of whom no kind is known with the small ones',
      [30, 0, 0, 2, 9],
      [{ kind: 'government', people: 30 }, { people: 11 }],
    ],
    ['nothing, where no two parts are left', [30, 4], []],
    ['nothing of one kind', [30], []],
    ['nothing of nobody', [], []],
  ])('is %s', (_, counts, parts) => {
    expect(invitedByKind(options, invited(...counts))).toEqual(parts);
  });

  it('never names few, and adds up to all', () => {
    holds(
      fc.property(fc.array(fc.nat(20), { minLength: 5, maxLength: 5 }), (counts) => {
        const all = invited(...counts);
        const parts = invitedByKind(options, all);

        for (const { people } of parts) expect(people).toBeGreaterThanOrEqual(smallestGroup);
        for (const { kind, people } of parts)
          if (kind !== undefined) expect(people).toBe(all.filter((each) => each === kind).length);
        if (parts.length > 0) expect(parts.reduce((sum, { people }) => sum + people, 0)).toBe(all.length);
        expect(parts).not.toHaveLength(1);
      }),
    );
  });
});
