import { isZone } from '../../../shared/time/wall-clock.ts';
import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { programmesOf } from '../programme/programmes-of.ts';

/** The zone of the latest session of an organiser; empty: there is none yet. The next one is likely to be there, too. */
export async function usualZone({ signIn }: SignedInVisit, deps: DeskDeps): Promise<string> {
  const own = await programmesOf(signIn.organiser, signIn.address, deps);
  const organised = own.filter(({ role }) => role === 'organiser');
  const sessions = await deps.glances.sessions(organised.flatMap(({ stored }) => stored?.sessions ?? []));
  const held = [...sessions.values()].map(({ zone, opensAt }) => ({ zone, at: opensAt }));
  const written = organised.flatMap(({ draft }) => (draft === undefined ? [] : [{ zone: draft.zone, at: draft.at }]));
  const known = [...held, ...written].flatMap(({ zone, at }) => (zone && isZone(zone) ? [{ zone, at }] : []));
  return known.sort((one, other) => one.at.localeCompare(other.at, 'en')).at(-1)?.zone ?? '';
}
