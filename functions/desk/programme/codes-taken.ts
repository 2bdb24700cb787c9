import { sessionCode } from '../../../shared/access/session-code.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { codesOfDrafts } from './taken-codes.ts';

/** More than anybody holds trainings of one name. */
const mostTries = 30;

/**
 * Codes that sessions to be made must not have: a form is at one address. They are those among them that published sessions have, whose
 * they are, and those in other drafts of who makes them, which are to be published, too.
 */
export async function codesTaken(
  codesAmong: (taken: ReadonlySet<string>) => readonly string[],
  visit: SignedInVisit,
  deps: Pick<DeskDeps, 'programmes' | 'memberships' | 'glances'>,
): Promise<ReadonlySet<string>> {
  const taken = new Set<string>(await codesOfDrafts(visit, deps));
  for (let tries = 0; tries < mostTries; tries += 1) {
    const next = codesAmong(taken);
    const known = next.flatMap((code) => sessionCode(code) ?? []);
    const used = await foundSessions(known, deps.programmes);
    if (used.length === 0) return taken;
    for (const { code } of used) taken.add(code);
  }
  return taken;
}
