import { isBlind } from '../../../shared/access/access.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { keyExpiry, madeKey } from '../../../shared/blind/blind-keys.ts';
import type { BlindPublicKey } from '../../../shared/blind/blind-public-key.ts';
import { fingerprintOf } from '../../../shared/blind/fingerprint-of.ts';
import { groupedKey } from '../../../shared/blind/key-fingerprint.ts';
import { replaceKey } from '../../../shared/programme/replace-blind-key.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { openTarget, type Target } from '../target/target.ts';
import { typedCode } from '../target/typed-code.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { hasInvited, withdrawnText } from './void-links.ts';

interface BlindKeyOptions extends TargetOptions {
  readonly replace?: true;
  readonly yes?: true;
}

/** Makes the key with which a session signs what phones have blinded; or another one in its place. */
export async function blindKeyCommand(typed: string, options: BlindKeyOptions): Promise<CommandResult> {
  const code = typedCode(typed);
  const target = await openTarget(options);
  if (options.replace) return replaced(code, target, options);
  const key = await madeKey(code, target.codeKey);
  const kept = await target.blindKeys.keep(code, key, keyExpiry(systemClock.now()));
  const publicKey = kept === 'kept' ? key.publicKey : await keyOf(code, target);
  if (publicKey === undefined) throw new CommandError(`the key of ${code} was taken away just now; run it again`);
  const said =
    kept === 'kept'
      ? `${code} has a key now: its file can be published with "access: blind-codes", and its public part goes with it.`
      : `${code} has a key already, and it stays.`;
  return told(code, publicKey, [said]);
}

/** The key that a session names; of one that is still to be published the one that it will name. */
async function keyOf(code: SessionCode, { programmes, blindKeys }: Target): Promise<BlindPublicKey | undefined> {
  return (await programmes.findSession(code))?.blindKey ?? (await blindKeys.find(code))?.publicKey;
}

/** A key that leaked signs answers that nobody gave. With another one it signs none any more, and its cards know it no more. */
async function replaced(code: SessionCode, target: Target, options: BlindKeyOptions): Promise<CommandResult> {
  const session = await target.programmes.findSession(code);
  if (session === undefined) throw new CommandError(`no session has the code ${code}; "debrief sessions" lists them`);
  if (!isBlind(session.access)) throw new CommandError(`the codes of ${code} are not blind: it has no key`);
  const isInvited = await hasInvited(code, target);
  const links = isInvited ? ' the links of people who were invited by mail, and' : '';
  await confirmed(
    `${code} gets another key. All codes that nobody has used will be void, and so will${links} what phones have bought and not sent yet: print new cards.`,
    options,
  );
  const key = await madeKey(code, target.codeKey);
  if ((await replaceKey(session, key, target, systemClock.now())) === 'lost') {
    throw new CommandError(
      `${code} was published or closed meanwhile, or has got another key; run it again if it is still to get one`,
    );
  }
  await target.codes.withdraw(code);
  return told(code, key.publicKey, [`${code} has another key. ${withdrawnText(code, isInvited)}`]);
}

function told(code: SessionCode, publicKey: BlindPublicKey, said: readonly string[]): CommandResult {
  const fingerprint = fingerprintOf(publicKey);
  return {
    text: [...said, `Fingerprint, the same on every card: ${groupedKey(fingerprint)}`].join('\n'),
    json: { code, publicKey, fingerprint },
  };
}
