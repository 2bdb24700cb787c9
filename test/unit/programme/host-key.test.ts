import { describe, expect, it } from 'vitest';
import {
  type HostKeyHash,
  hostKeyHash,
  isKeyOf,
  newHostKey,
  parseHostKey,
} from '../../../shared/programme/host-key.ts';

const key = newHostKey(Uint8Array.from({ length: 16 }, (_, at) => at * 16));

describe('a host key', () => {
  it('is 128 bits in 22 characters of a link', () => {
    expect(key).toBe('ABAgMEBQYHCAkKCwwNDg8A');
    expect(parseHostKey(key)).toBe(key);
  });

  it.each([['A'.repeat(21)], ['A'.repeat(23)], [`${'A'.repeat(21)}/`], [`${'A'.repeat(21)}=`], [''], [undefined]])(
    'can’t be %s',
    (text) => {
      expect(parseHostKey(text)).toBeUndefined();
    },
  );

  it('opens what was stored of itself, which does not contain it', () => {
    expect(isKeyOf(hostKeyHash(key), key)).toBe(true);
    expect(hostKeyHash(key)).toMatch(/^[\w-]{43}$/);
    expect(hostKeyHash(key)).not.toContain(key);
  });

  it('opens nothing else: one bit more or less, its other spelling, a broken hash', () => {
    const other = newHostKey(Uint8Array.from({ length: 16 }, (_, at) => at * 16 + Number(at === 15)));
    // The last character carries 2 bits of the key and 4 of none: decoded, both spellings would be the same.
    const respelled = parseHostKey(`${key.slice(0, -1)}B`) ?? key;

    expect(isKeyOf(hostKeyHash(key), other)).toBe(false);
    expect(isKeyOf(hostKeyHash(key), respelled)).toBe(false);
    expect(isKeyOf('' as HostKeyHash, key)).toBe(false);
    expect(isKeyOf('AAAA' as HostKeyHash, key)).toBe(false);
  });
});
