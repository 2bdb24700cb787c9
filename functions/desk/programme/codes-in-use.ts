import { sessionCode } from '../../../shared/access/session-code.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { ownDrafts } from './own-drafts.ts';

/**
 * Codes that sessions to be made must not have: a form is at one address. They are those that published sessions have, whosever these are,
 * and those in all drafts of who makes them, which are to be published, too.
 *
 * @param codesAmong the codes that the sessions would get, where some are taken
 */
export async function codesInUse(
  codesAmong: (taken: ReadonlySet<string>) => readonly string[],
  visit: SignedInVisit,
  deps: Pick<DeskDeps, 'programmes' | 'memberships' | 'glances'>,
): Promise<ReadonlySet<string>> {
  const taken = new Set((await ownDrafts(visit, deps)).flatMap(({ draft }) => draft?.codes ?? []));
  for (let tries = 0; tries < mostTries; tries += 1) {
    const next = codesAmong(taken);
    const known = next.flatMap((code) => sessionCode(code) ?? []);
    const used = await foundSessions(known, deps.programmes);
    if (used.length === 0) return taken;
    for (const { code } of used) taken.add(code);
  }
  return taken;
}

/** More than anybody holds trainings of one name. */
const mostTries = 30;
