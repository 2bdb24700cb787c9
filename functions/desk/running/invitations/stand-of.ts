import type { StoredInvitee } from '../../../../shared/invitation/invitee.ts';
import { type LetterPlan, lettersOf } from '../../../../shared/invitation/letters.ts';
import { countInSteps } from '../../../../shared/privacy/counter.ts';
import type { StoredSession } from '../../../../shared/programme/session.ts';
import type { LetterStand, Stand } from '../../../../shared/web/pages/desk/running/invitations/stand.ts';
import type { DeskDeps } from '../../deps.ts';

/** How the invitations of a session stand: as far as it may be told while people answer. */
export async function standOf(
  session: StoredSession,
  plan: LetterPlan,
  invitees: readonly StoredInvitee[],
  { reports, codes }: Pick<DeskDeps, 'reports' | 'codes'>,
): Promise<Stand> {
  // Of those who have left an address for a follow-up a page says how many they are, in steps.
  const invited = invitees.filter(({ once }) => once !== true).length;
  if (invited === 0) return { invited: 0, used: 0, letters: [], failed: [] };
  const addresses = new Map(invitees.map(({ id, address }) => [id as string, address]));
  const topic = { kind: 'invitation', code: session.code } as const;
  const letters = lettersOf(session, plan);
  const dispatches = await Promise.all(letters.map(({ number }) => reports.dispatches({ topic, number })));
  const { spent } = await codes.count(session.code);
  return {
    invited,
    used: countInSteps(spent),
    letters: letters.map((letter, at) => ({ ...letter, states: statesOf(dispatches[at] ?? []) })),
    failed: (dispatches[0] ?? []).flatMap(({ recipient, state }) => {
      const address = addresses.get(recipient);
      return state.name === 'FAILED' && address !== undefined ? [{ address, reason: state.reason }] : [];
    }),
  };
}

function statesOf(dispatches: readonly { readonly state: { readonly name: keyof LetterStand['states'] } }[]) {
  const states: Partial<Record<keyof LetterStand['states'], number>> = {};
  for (const { state } of dispatches) states[state.name] = (states[state.name] ?? 0) + 1;
  return states;
}
