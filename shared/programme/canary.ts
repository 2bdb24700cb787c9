import type { SessionCode } from '../access/session-code.ts';
import type { MailTopic } from './topic.ts';

/** The id of the programme that a stage publishes to see that it works; nobody else may. */
export const canaryProgramme = 'debrief-canary';

/** How the codes of its sessions begin: with two hyphens, as nobody writes them. The rest can't be guessed. */
export const canaryCodes = 'CANARY--';

/** The code of a new session of it. @param random 5 random bytes, other ones each time */
export function canaryCode(random: Uint8Array): SessionCode {
  const rest = BigInt(`0x${Buffer.from(random).toString('hex')}`)
    .toString(36)
    .padStart(8, '0');
  return `${canaryCodes}${rest.toUpperCase()}` as SessionCode;
}

/** Whether something waits for the tick only to show that it works: no list has it, and no count. */
export function isCanary(topic: MailTopic): boolean {
  return topic.kind === 'programme' ? topic.id === canaryProgramme : isCanaryCode(topic.code);
}

export function isCanaryCode(code: string): boolean {
  return code.startsWith(canaryCodes);
}
