import type { SessionCode } from '../access/session-code.ts';
import type { OwnWords } from '../i18n/own-words.ts';
import type { Text } from '../i18n/text.ts';
import type { Recipient } from './recipient.ts';

/** What is stored of a programme beside its sessions: who gets the reports, and which sessions belong to it. */
export interface Programme {
  readonly id: string;
  readonly title: Text;
  /** The id of an earlier programme, with whose published results the report compares its own. */
  readonly follows?: string;
  /** What recipients read in languages that the product does not speak. */
  readonly words?: OwnWords;
  readonly replyTo: string;
  /** The organisers, then the speakers who have an address. */
  readonly recipients: readonly Recipient[];
  /** When daily reports are mailed: `HH:MM` in the zone of the session. */
  readonly digestAt: string;
  /** Whether any recipient may get single answers. */
  readonly singleAnswers: 'nobody' | 'entitled';
  readonly sessions: readonly SessionCode[];
  /** Counts how often it was published, so that of two who publish at once only one does; absent: before that was counted. */
  readonly revision?: number;
  /** The number of the file that it was published from last, among those that are kept; absent: none is. */
  readonly version?: number;
}
