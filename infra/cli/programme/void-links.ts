import type { SessionCode } from '../../../shared/access/session-code.ts';
import { isListed } from '../../../shared/invitation/invitee.ts';
import type { Target } from '../target/target.ts';

/** Whether people are invited to a session: their links are void with its codes. */
export async function hasInvited(
  code: SessionCode,
  { invitations }: { readonly invitations: Pick<Target['invitations'], 'invitees'> },
): Promise<boolean> {
  return (await invitations.invitees(code)).some(isListed);
}

/** That codes are void now, of none how many: the others were used. And what nobody may forget who takes codes back. */
export function withdrawnText(code: SessionCode, isInvited: boolean): string {
  const said = `All codes of ${code} that nobody had used are void.`;
  if (!isInvited) return said;
  return `${said} The links of people who were invited by mail are, too: "debrief invite ${code} --new-links" sends them new ones, or hand out cards.`;
}
