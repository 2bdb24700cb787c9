import { asciiAddress } from '../../../shared/access/mail-address.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { organiserHash } from '../../../shared/desk/organiser.ts';
import { signInsOf } from '../../../shared/desk/sign-in.ts';
import { type InviteeId, inviteeId } from '../../../shared/invitation/invitee.ts';
import { dynamoInvitations } from '../../../shared/store/dynamodb/invitations.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { openTarget, type Target } from '../target/target.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import { counted } from '../terminal/counted.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { copies } from './copies.ts';

/** Where an address is stored. */
interface Found {
  /** Sessions to which it is invited, and whether the address itself is there still or only its hash. */
  readonly invited: readonly { readonly session: SessionCode; readonly id: InviteeId; readonly hasAddress: boolean }[];
  readonly signIns: number;
  /** Programmes whose files name it. */
  readonly named: readonly { readonly programme: string; readonly recipient: string }[];
}

/**
 * Deletes what is stored of an address: where it is invited, and where it is signed in. What a programme's file says stays: that is its
 * organisers' to change.
 */
export async function eraseAddress(
  typed: string,
  options: TargetOptions & { readonly yes?: true },
): Promise<CommandResult> {
  const address = asciiAddress(typed.trim())?.toLowerCase();
  if (address === undefined) throw new CommandError(`"${typed}" is no mail address; give one, such as you@example.org`);
  const target = await openTarget(options);
  const { client, tables } = target.database;
  const found = await whereIs(address, target);
  const invited = found.invited.filter(({ hasAddress }) => hasAddress);
  const json = {
    address,
    invitedTo: invited.map(({ session }) => session),
    signIns: found.signIns,
    namedBy: found.named,
  };
  const isNothing = invited.length === 0 && found.signIns === 0;
  if (isNothing) {
    return { text: [`Nothing of ${address} is stored that could be erased.`, ...kept(found)].join('\n'), json };
  }
  const from = invited.length === 0 ? '' : `, from what is known of who is invited to ${sessionsOf(invited)}`;
  const signIns = found.signIns === 0 ? '' : `, with ${counted(found.signIns, 'sign-in')} at the desk`;
  await confirmed(`${address} will be erased${from}${signIns}.`, options);
  const invitations = dynamoInvitations(client, tables.programmes);
  for (const { session, id } of invited) await invitations.forget(session, id);
  await target.signIns.endAll(organiserHash(address));
  return {
    text: [`${address} is erased${from}${signIns}.`, ...kept(found), ...copies(systemClock.now(), options.stage)].join(
      '\n',
    ),
    json,
  };
}

async function whereIs(address: string, target: Target): Promise<Found> {
  const { client, tables } = target.database;
  const invitations = dynamoInvitations(client, tables.programmes);
  const programmes = await target.programmes.listProgrammes(() => {});
  const key = await target.codeKey().catch(notMissing);
  const invited = [];
  for (const session of key === undefined ? [] : programmes.flatMap(({ sessions }) => sessions)) {
    const own = key && inviteeId(key, session, address);
    const all = await invitations.invitees(session);
    const one = all.find(({ id }) => id === own);
    if (one !== undefined) invited.push({ session, id: one.id, hasAddress: one.address !== undefined });
  }
  const signIns = await signInsOf(organiserHash(address), { signIns: target.signIns, clock: systemClock });
  const named = programmes.flatMap(({ id, recipients }) =>
    recipients
      .filter((recipient) => recipient.address.toLowerCase() === address)
      .map((recipient) => ({ programme: id, recipient: recipient.id })),
  );
  return { invited, signIns: signIns.length, named };
}

/** A stage without a key has nobody invited. */
function notMissing(cause: unknown): undefined {
  if (!(cause instanceof CommandError)) throw cause;
}

/** What stays, and why. */
function kept({ invited, named }: Found): string[] {
  const hashes =
    invited.length === 0
      ? []
      : [
          `A hash of it stays with ${sessionsOf(invited)} until their answers are deleted: by it no letter goes out twice. Nobody finds the address by it without the stage's key.`,
        ];
  const files = named.map(
    ({ programme, recipient }) =>
      `Programme ${programme} names it as its recipient "${recipient}": take it out of the file and publish that; versions of before keep it, and so do the notes that its mails came back.`,
  );
  return [
    ...hashes,
    ...files,
    'Of who has asked for a receipt, or for a link to the desk, only counts are kept, for two days at most; the desk knows by a hash what an address could open. A roster that names it invites it again. What SES has on its suppression list: aws sesv2 delete-suppressed-destination.',
  ];
}

function sessionsOf(invited: Found['invited']): string {
  return invited.map(({ session }) => session).join(', ');
}
