import { asciiAddress } from '../../../shared/access/mail-address.ts';
import { organiserHash } from '../../../shared/desk/organiser.ts';
import { endsAt, signInsOf } from '../../../shared/desk/sign-in.ts';
import type { SignIn } from '../../../shared/desk/sign-ins.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { openTarget, type Target } from '../target/target.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import { counted } from '../terminal/counted.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { textTable } from '../terminal/text-table.ts';

/** Lists where an address is signed in at the desk. What opens it is nowhere stored, so it can't be shown. */
export async function signInsCommand(typed: string, options: TargetOptions): Promise<CommandResult> {
  const address = typedAddress(typed);
  const signIns = await ownSignIns(address, await openTarget(options));
  return {
    text: signIns.length === 0 ? `${address} is signed in nowhere.` : table(signIns),
    json: { address, signIns: signIns.map((each) => ({ ...shown(each) })) },
  };
}

/** Signs an address out everywhere, and ends the links that are on their way to it. */
export async function revokeCommand(
  typed: string,
  options: TargetOptions & { readonly yes?: true },
): Promise<CommandResult> {
  const address = typedAddress(typed);
  const target = await openTarget(options);
  const signIns = await ownSignIns(address, target);
  const what = `${counted(signIns.length, 'sign-in')} of ${address} will end, and links that are on their way to it.`;
  await confirmed(signIns.length === 0 ? what : `${what}\n${table(signIns)}`, options);
  await target.signIns.endAll(organiserHash(address));
  return {
    text: `${counted(signIns.length, 'sign-in')} of ${address} ended, and links that are on their way open nothing.
Whoever reads its mails may ask for another link, as long as the stage file or a programme names it.`,
    json: { address, ended: signIns.length },
  };
}

function typedAddress(typed: string): string {
  const address = asciiAddress(typed.trim());
  if (address === undefined) throw new CommandError(`"${typed}" is no mail address; give one, such as you@example.org`);
  return address.toLowerCase();
}

function ownSignIns(address: string, { signIns }: Target): Promise<readonly SignIn[]> {
  return signInsOf(organiserHash(address), { signIns, clock: systemClock });
}

function shown(signIn: SignIn) {
  const { browser, madeAt, seenAt } = signIn;
  return { browser, madeAt, seenAt, endsAt: endsAt(signIn) };
}

function table(signIns: readonly SignIn[]): string {
  const rows = signIns.map(shown).map(({ browser, ...at }) => [browser, at.madeAt, at.seenAt, at.endsAt]);
  return textTable(['browser', 'signed in', 'last seen', 'ends unless it is used'], rows);
}
