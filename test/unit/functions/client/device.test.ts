import { describe, expect, it } from 'vitest';
import { deviceOn } from '../../../../functions/form/client/device.ts';
import { keyValues } from '../../../fixtures/client/device-memory.ts';

function forbidden(): never {
  throw new Error('SecurityError');
}

describe('a device', () => {
  it('gives back what it keeps, also to the next page', () => {
    const values = keyValues();

    expect(deviceOn(() => values).keep('a', { text: '意见' })).toBe(true);
    expect(deviceOn(() => values).read('a')).toEqual({ text: '意见' });
    expect(deviceOn(() => values).read('b')).toBeUndefined();
  });

  it.each([
    ['forbids it', forbidden],
    ['has no such thing', () => null],
    ['has no room', () => keyValues(3)],
  ])('that %s keeps things for as long as the page lives, and says so', (_, open) => {
    const values = open === forbidden ? forbidden : () => open();
    const device = deviceOn(values);

    expect(device.keep('a.1', 'here')).toBe(false);
    expect(device.read('a.1')).toBe('here');
    expect(device.keys('a.')).toEqual(['a.1']);
    device.drop('a.1');
    expect(device.read('a.1')).toBeUndefined();
    expect(deviceOn(values).read('a.1')).toBeUndefined();
  });

  it('without room for a newer value does not bring the older one back', () => {
    const values = keyValues(20);
    const device = deviceOn(() => values);
    device.keep('a', 'short');

    expect(device.keep('a', 'a text that is much too long for it')).toBe(false);
    expect(device.read('a')).toBe('a text that is much too long for it');
    expect(deviceOn(() => values).read('a')).toBeUndefined();
  });

  it('takes what it can’t read for nothing', () => {
    const values = keyValues();
    values.setItem('a', '{"broken');

    expect(deviceOn(() => values).read('a')).toBeUndefined();
  });

  it('lists the keys of one kind, each once', () => {
    const values = keyValues();
    const device = deviceOn(() => values);
    for (const key of ['x.1', 'x.2', 'y.1']) device.keep(key, 0);

    expect(device.keys('x.').sort()).toEqual(['x.1', 'x.2']);
  });
});
