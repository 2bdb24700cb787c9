import type { VNode } from 'preact';
import { knownZones, offsetOf } from '../../../../../time/zones.ts';

/** All zones that this machine knows, with what they are from Greenwich today: the browser offers those that hold what is typed. */
export function ZoneOptions(): VNode {
  return (
    <datalist id="zones">
      {zones().map(({ name, offset }) => (
        <option key={name} value={name}>
          {offset}
        </option>
      ))}
    </datalist>
  );
}

let known: readonly { readonly name: string; readonly offset: string }[] | undefined;

/** Made once: it takes some milliseconds. */
function zones() {
  known ??= knownZones().map((name) => ({ name, offset: offsetOf(name) }));
  return known;
}
