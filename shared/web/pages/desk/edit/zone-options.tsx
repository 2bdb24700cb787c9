import type { VNode } from 'preact';

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
  known ??= Intl.supportedValuesOf('timeZone').map((name) => ({ name, offset: offsetOf(name) }));
  return known;
}

function offsetOf(zone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? '';
}
