import type { GoAhead, SendResult } from '../delivery/dispatch-states.ts';
import type { Clock } from '../time/instant.ts';
import { type LetterMessage, letterMessage } from './letter-message.tsx';
import { fromIn, type Sender } from './sender.ts';
import type { MailTransport } from './transport.ts';

/** What letters are sent with. */
export interface LetterDeps {
  readonly transport: () => Promise<MailTransport>;
  readonly sender: Sender;
  readonly replyTo?: string | undefined;
  readonly configurationSet?: string | undefined;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Hands a letter over to whom it is for.
 *
 * @param goAhead absent: once and at once, for what somebody has just asked for, and can ask for again
 */
export async function sendLetter(
  letter: Omit<LetterMessage, 'from' | 'replyTo' | 'configurationSet'>,
  { transport, sender, replyTo, configurationSet, clock }: LetterDeps,
  goAhead: GoAhead = async () => true,
): Promise<SendResult> {
  const { to } = letter;
  const from = fromIn(letter.language, sender);
  const raw = await letterMessage({ ...letter, from, replyTo, configurationSet }, clock.now());
  const ready = await transport();
  return ready.send({ from, to, raw }, goAhead);
}
