import { describe, expect, it } from 'vitest';
import { isKeyOf, type KeyHash, keyHash, newKey, parseKey } from '../../../shared/access/key.ts';

const key = newKey(Uint8Array.from({ length: 16 }, (_, at) => at * 16));

describe('a key', () => {
  it('is 128 bits in 22 characters of a link', () => {
    expect(key).toBe('ABAgMEBQYHCAkKCwwNDg8A');
    expect(parseKey(key)).toBe(key);
  });

  it.each([['A'.repeat(21)], ['A'.repeat(23)], [`${'A'.repeat(21)}/`], [`${'A'.repeat(21)}=`], [''], [undefined]])(
    'can’t be %s',
    (text) => {
      expect(parseKey(text)).toBeUndefined();
    },
  );

  it('opens what was stored of itself, which does not contain it', () => {
    expect(isKeyOf(keyHash('host', key), 'host', key)).toBe(true);
    expect(keyHash('host', key)).toMatch(/^[\w-]{43}$/);
    expect(keyHash('host', key)).not.toContain(key);
  });

  it('opens nothing of another purpose', () => {
    expect(keyHash('results', key)).not.toBe(keyHash('host', key));
    expect(isKeyOf(keyHash('results', key), 'host', key)).toBe(false);
  });

  it('opens nothing else: one bit more or less, its other spelling, a broken hash', () => {
    const other = newKey(Uint8Array.from({ length: 16 }, (_, at) => at * 16 + Number(at === 15)));
    // The last character carries 2 bits of the key and 4 of none: decoded, both spellings would be the same.
    const respelled = parseKey(`${key.slice(0, -1)}B`) ?? key;

    expect(isKeyOf(keyHash('host', key), 'host', other)).toBe(false);
    expect(isKeyOf(keyHash('host', key), 'host', respelled)).toBe(false);
    expect(isKeyOf('' as KeyHash, 'host', key)).toBe(false);
    expect(isKeyOf('AAAA' as KeyHash, 'host', key)).toBe(false);
  });
});
