import type { SessionCode } from '../../../shared/access/session-code.ts';
import { isRepeatable } from '../../../shared/delivery/send-again.ts';
import { inviteeId } from '../../../shared/invitation/invitee.ts';
import type { LetterPlan } from '../../../shared/invitation/letters.ts';
import { type NoNewLinks, nextRound, sendNewLinks } from '../../../shared/invitation/new-links.ts';
import {
  failedWithLink,
  type MailedInvitation,
  mailedInvitations,
  resendInvitations,
} from '../../../shared/invitation/resend-letters.ts';
import { linkOf } from '../../../shared/invitation/valid-link.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import type { Target } from '../target/target.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import { counted } from '../terminal/counted.ts';
import type { TargetOptions } from '../terminal/target-options.ts';

/** Lets the tick try again with the invitations that failed, or with the one to an address, of which perhaps nobody knows whether it went out. */
export async function resendInvitationsCommand(
  session: StoredSession,
  address: string | true,
  target: Target,
  options: TargetOptions & { readonly yes?: true },
): Promise<CommandResult> {
  const { invitations, reports } = target;
  const { code } = session;
  const plan = (await invitations.findPlan(code)) ?? {};
  const mailed = await mailedInvitations(session, plan, await invitations.invitees(code), reports);
  const chosen =
    address === true
      ? await failedWithLink(session, plan, mailed, { codes: target.codes, key: await target.codeKey() })
      : [await repeatable(session, plan, address, mailed, target)];
  const failed = mailed.filter(({ dispatch }) => dispatch.state.name === 'FAILED').length;
  if (chosen.length === 0) {
    throw new CommandError(
      failed === 0
        ? `no invitation to ${code} is FAILED`
        : `${counted(failed, 'invitation')} to ${code} FAILED since codes were withdrawn: say "debrief invite ${code} --new-links"`,
    );
  }
  await confirmed(consequence(chosen), options);
  const put = await resendInvitations(session, chosen, { invitations, reports, now: systemClock.now() });
  return {
    text: `${counted(put, 'invitation')} to ${code} ${put === 1 ? 'is' : 'are'} PENDING again: the next tick tries. To who has stopped letters none goes.`,
    json: { code, resent: put },
  };
}

async function repeatable(
  session: StoredSession,
  { round = 0 }: LetterPlan,
  address: string,
  mailed: readonly MailedInvitation[],
  { codes, codeKey }: Target,
): Promise<MailedInvitation> {
  const { code } = session;
  const key = await codeKey();
  const id = inviteeId(key, code, address);
  const found = mailed.find(({ dispatch }) => dispatch.recipient === id);
  if (found === undefined) throw new CommandError(`no invitation to ${code} was begun for ${address}`);
  if (!isRepeatable(found.dispatch)) {
    throw new CommandError(
      `the invitation to ${address} is ${found.dispatch.state.name}: only FAILED and UNKNOWN ones are sent again`,
    );
  }
  const { state } = await linkOf(session, id, round, { codes, key });
  if (state === 'none') {
    throw new CommandError(`the link of ${address} is void: say "debrief invite ${code} --new-links"`);
  }
  // Whether it was used is told to nobody: the tick sends it in any case.
  return found;
}

function consequence(chosen: readonly MailedInvitation[]): string {
  const [first] = chosen;
  const state = first?.dispatch.state;
  return state?.name === 'UNKNOWN'
    ? `The mail may have gone out (${state.reason}): this may be a second copy. Ask first whether it has come.`
    : `${counted(chosen.length, 'invitation')} that failed will be tried again: put the reason right first ("--status" counts them, the desk shows it).`;
}

const whyNone: Readonly<Record<NoNewLinks, (code: SessionCode) => string>> = {
  'no-codes': () => 'it takes answers without a code: its link is the same for all, and good',
  nobody: () => 'nobody was sent a link yet',
  'none-void': (code) =>
    `none of its codes were withdrawn: all links are good. "debrief codes ${code} --withdraw" makes them void`,
  'too-often': (code) => `new links were sent too often: hand out cards, by "debrief codes ${code}"`,
};

/** Sends new links to those whose are void, since codes were withdrawn, and were not used. */
export async function newLinksCommand(
  session: StoredSession,
  target: Target,
  options: TargetOptions & { readonly yes?: true },
): Promise<CommandResult> {
  const { code } = session;
  const plan = (await target.invitations.findPlan(code)) ?? {};
  const next = await nextRound(session, plan, target);
  if (typeof next === 'string') throw new CommandError(`no new links for ${code}: ${whyNone[next](code)}`);
  await confirmed(
    `All who are invited to ${code}, and whose link is void and was not used, will be mailed a new one. The earlier ones stay void.`,
    options,
  );
  await sendNewLinks(session, next, { ...target, now: systemClock.now() });
  return {
    text: [
      `New links of ${code} go out from the next tick on, to those whose link is void and was not used. The earlier ones stay void.`,
      'To how many they go is not told: the others of those who are invited have answered.',
    ].join('\n'),
    json: { code, round: next },
  };
}
