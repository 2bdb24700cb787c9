/** The secret with the keys that the gate opens to: the current one and, until it is ended, the one before. */
export interface GateKeys {
  current(): Promise<string>;
  /** Makes a new key the current one, and the current one the one before. */
  replace(): Promise<void>;
  /** Takes the one before away. */
  endPrevious(): Promise<void>;
}

/** The distribution that presents a key to the gate. */
export interface FrontDoorKey {
  /** What it is set to present; undefined: nothing. */
  presented(): Promise<string | undefined>;
  present(key: string): Promise<void>;
  /** Comes back when it does so everywhere in the world. */
  everywhere(): Promise<void>;
}

/** What is to be done, by what CloudFront presents: not the current key when an earlier change was cut off, or a person changed one side alone. */
export type GateKeyChange = 'new key' | 'hand over the current key';

/**
 * How long a new key must be known before somebody presents it, in milliseconds. A gate believes the keys that it has read
 * for ten seconds (functions/gate/gate.ts), and the API remembers for an hour what it refused; the rest is for the secret
 * to arrive everywhere.
 */
const knownAfter = 30_000;

export async function plannedChange(keys: GateKeys, door: FrontDoorKey): Promise<GateKeyChange> {
  return (await door.presented()) === (await keys.current()) ? 'new key' : 'hand over the current key';
}

/**
 * Changes the key between CloudFront and the gate in an order in which, at each moment, what CloudFront presents is a key
 * that the gate opens to, also when it is cut off anywhere and run again: the gate learns the new key, CloudFront presents it,
 * the old one ends.
 *
 * @param wait for so many milliseconds
 */
export async function changeGateKey(
  change: GateKeyChange,
  keys: GateKeys,
  door: FrontDoorKey,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  // Only two keys hold: before the third is made, an earlier change must have arrived everywhere.
  await door.everywhere();
  if (change === 'new key') await keys.replace();
  // The current one may just have been made by an attempt that was cut off.
  await wait(knownAfter);
  await door.present(await keys.current());
  await door.everywhere();
  await keys.endPrevious();
}
