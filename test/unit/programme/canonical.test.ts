import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, isSame } from '../../../shared/programme/canonical.ts';
import { atLeastOf, holds } from '../../fixtures/property.ts';

// Few keys and values, so that many pairs say the same; with what an optional key may hold.
const said = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(0, 1, '', '1', true, false, null),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'toString'), fc.option(tie('value'), { nil: undefined }), { maxKeys: 3 }),
  ),
})).value;

describe('two values', () => {
  it('say the same exactly if their canonical texts are the same', () => {
    const found = { same: 0, other: 0 };
    holds(
      fc.property(said, said, (one, other) => {
        found[isSame(one, other) ? 'same' : 'other'] += 1;
        expect(isSame(one, other)).toBe(canonical(one) === canonical(other));
        expect(isSame(one, JSON.parse(canonical(one)))).toBe(true);
      }),
      1_000,
    );
    expect(Math.min(found.same, found.other)).toBeGreaterThan(atLeastOf(20));
  });

  it('have an empty canonical text where they are nothing', () => {
    expect(canonical(undefined)).toBe('');
  });

  it('have their keys in the order of the alphabet, which versions that are stored are made of', () => {
    expect(canonical({ b: [{ d: 1, c: 2 }], a: undefined, 0: null })).toBe('{"0":null,"b":[{"c":2,"d":1}]}');
    expect(canonical({ b: 1, c: 2, a: 3 })).toBe('{"a":3,"b":1,"c":2}');
  });

  it.each([
    [undefined, undefined, true],
    [undefined, null, false],
    [null, {}, false],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { b: undefined, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [{ b: 1, a: [{ d: 2, c: 3 }] }, { a: [{ c: 3, d: 2 }], b: 1 }, true],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [{ 0: 'a' }, ['a'], false],
    ['1', 1, false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect([isSame(one, other), isSame(other, one)]).toEqual([expected, expected]);
  });
});
