import type { Text } from '../i18n/text.ts';
import type { Recipient } from './schema.ts';
import type { SessionCode } from './session.ts';

/** What is stored of a programme beside its sessions: who gets the reports, and which sessions belong to it. */
export interface Programme {
  readonly id: string;
  readonly title: Text;
  readonly replyTo: string;
  readonly recipients: readonly Recipient[];
  readonly sessions: readonly SessionCode[];
}
