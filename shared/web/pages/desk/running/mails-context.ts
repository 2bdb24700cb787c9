import type { PreferencesById } from '../../../../delivery/preferences.ts';
import type { Programme } from '../../../../programme/programme.ts';
import type { StoredSession } from '../../../../programme/session.ts';
import type { Frame } from '../desk-frame.tsx';
import type { MailsAsked } from './mails-address.ts';

/** What all parts of the page of mails know. */
export interface MailsContext {
  readonly frame: Frame;
  readonly programme: Programme;
  readonly sessions: readonly StoredSession[];
  /** For times of what is of no single session. */
  readonly zone: string;
  readonly preferences: PreferencesById;
  /** Which pages of its lists are shown: what is done leads back to them. */
  readonly asked: MailsAsked;
}
