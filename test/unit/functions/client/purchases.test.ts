import { describe, expect, it } from 'vitest';
import { type Purchase, purchasesOn } from '../../../../functions/form/client/blind/purchases.ts';
import { deviceOn } from '../../../../functions/form/client/device.ts';
import { aStorage } from '../../../fixtures/codes/blind-phone.ts';

const day = 86_400_000;
const wanted = { session: 'ONE', code: 'CDFGHJKMNPRG', key: 'a key' };
const bought: Purchase = { ...wanted, id: 'an id', at: 0, token: 'a token' };

/** A phone on which something is left from before a key was part of the name of what is bought. */
function aPhone(left: Purchase = bought, at = day) {
  const storage = aStorage();
  storage.setItem('debrief.blind.ONE.CDFGHJKMNPRG', JSON.stringify(left));
  const purchases = purchasesOn(
    deviceOn(() => storage),
    () => at,
  );
  return { storage, purchases };
}

const nothingWaits = () => false;

describe('what was bought before a key was part of its name', () => {
  it('is found and spent under its name of now', () => {
    const { storage, purchases } = aPhone();

    purchases.tidy(nothingWaits);

    expect(purchases.begun(wanted)).toEqual(bought);
    expect(storage.length).toBe(1);
    purchases.finish(bought);
    purchases.tidy(nothingWaits);
    expect(storage.length).toBe(0);
  });

  it('takes the place of what was begun since, and of nothing that is bought', () => {
    const { storage, purchases } = aPhone();
    purchases.begun(wanted);
    purchases.tidy(nothingWaits);
    expect(purchases.find(wanted)).toEqual(bought);

    storage.setItem('debrief.blind.ONE.CDFGHJKMNPRG', JSON.stringify({ ...bought, id: 'another' }));
    purchases.tidy(nothingWaits);
    expect(purchases.find(wanted)).toEqual(bought);
    expect(storage.length).toBe(1);
  });

  it.each([
    ['is over', aPhone({ ...bought, isDone: true })],
    ['is old', aPhone(bought, 15 * day)],
  ])('leaves the phone when it %s', (_, { storage, purchases }) => {
    purchases.tidy(nothingWaits);

    expect(storage.length).toBe(0);
  });
});
