import { asciiAddress } from '../../../shared/access/mail-address.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { organiserHash } from '../../../shared/desk/organiser.ts';
import { signInsOf } from '../../../shared/desk/sign-in.ts';
import { type InviteeId, inviteeId } from '../../../shared/invitation/invitee.ts';
import { type UnwantedReason, unwantedId } from '../../../shared/invitation/unwanted.ts';
import { sideBySide } from '../../../shared/programme/side-by-side.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { openTarget, type Target } from '../target/target.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import { counted } from '../terminal/counted.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { copies } from './copies.ts';

/** So many sessions are asked side by side. */
const atOnce = 32;

const whys: Readonly<Record<UnwantedReason, string>> = {
  stopped: 'its owner has stopped letters',
  'invitation-bounce': 'a letter to it came back',
  bounce: 'a letter to it came back',
  complaint: 'a letter to it was called unwanted',
};

/** Where an address is stored. */
interface Found {
  /** Sessions to which it is invited, and whether the address itself is there still or only its hash. */
  readonly invited: readonly { readonly session: SessionCode; readonly id: InviteeId; readonly hasAddress: boolean }[];
  /** Why it gets no letters of any session, if it gets none: that is kept by its hash. */
  readonly unwanted?: UnwantedReason | undefined;
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
  const found = await whereIs(address, target);
  const invited = found.invited.filter(({ hasAddress }) => hasAddress);
  const json = {
    address,
    invitedTo: invited.map(({ session }) => session),
    signIns: found.signIns,
    namedBy: found.named,
    ...(found.unwanted !== undefined && { unwanted: found.unwanted }),
  };
  const isNothing = invited.length === 0 && found.signIns === 0;
  if (isNothing) {
    return { text: [`Nothing of ${address} is stored that could be erased.`, ...kept(found)].join('\n'), json };
  }
  const from = invited.length === 0 ? '' : `, from what is known of who is invited to ${sessionsOf(invited)}`;
  const signIns = found.signIns === 0 ? '' : `, with ${counted(found.signIns, 'sign-in')} at the desk`;
  await confirmed(`${address} will be erased${from}${signIns}.`, options);
  for (const { session, id } of invited) await target.invitations.erase(session, id);
  await target.signIns.endAll(organiserHash(address));
  return {
    text: [`${address} is erased${from}${signIns}.`, ...kept(found), ...copies(systemClock.now(), options.stage)].join(
      '\n',
    ),
    json,
  };
}

async function whereIs(address: string, target: Target): Promise<Found> {
  const programmes = await target.programmes.listProgrammes((cause) => {
    throw new CommandError(
      `nothing is erased: a programme can't be read, so not all places were looked at (${cause.message})`,
    );
  });
  const key = await target.codeKey().catch(notMissing);
  const sessions = key === undefined ? [] : programmes.flatMap((each) => each.sessions);
  const invited = await sideBySide(sessions, atOnce, async (session) => {
    const one = key && (await target.invitations.find(session, inviteeId(key, session, address)));
    return one === undefined ? [] : [{ session, id: one.id, hasAddress: one.address !== undefined }];
  });
  const unwanted = key && (await target.unwanted.find(unwantedId(key, address)));
  const signIns = await signInsOf(organiserHash(address), { signIns: target.signIns, clock: systemClock });
  const named = programmes.flatMap(({ id, recipients }) =>
    recipients
      .filter((recipient) => recipient.address.toLowerCase() === address)
      .map((recipient) => ({ programme: id, recipient: recipient.id })),
  );
  return { invited: invited.flat(), unwanted, signIns: signIns.length, named };
}

/** A stage without a key has nobody invited. */
function notMissing(cause: unknown): undefined {
  if (!(cause instanceof CommandError)) throw cause;
}

/** What stays, and why. */
function kept({ invited, unwanted, named }: Found): string[] {
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
  const stopped =
    unwanted === undefined
      ? []
      : [
          `A hash of it stays without an end, as ${whys[unwanted]}: by it no letter of any session goes out to it. Nobody finds the address by it without the stage's key.`,
        ];
  return [
    ...hashes,
    ...stopped,
    ...files,
    'Of who has asked for a receipt, or for a link to the desk, only counts are kept, for two days at most; the desk knows by a hash what an address could open. A roster that names it invites it to other sessions, and not again to one to which a roster had invited it. What SES has on its suppression list: aws sesv2 delete-suppressed-destination.',
  ];
}

function sessionsOf(invited: Found['invited']): string {
  return invited.map(({ session }) => session).join(', ');
}
