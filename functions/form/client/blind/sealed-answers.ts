import type { Entry } from '../outbox.ts';
import type { Reply } from '../reply.ts';

/**
 * What the script of blind codes does for the form's, which does nothing else where a page has none. A submission of such a session names its
 * code in a field of its own until it is bought, so that it never travels with answers.
 */
export interface SealedAnswers {
  /** With what a form is sent: the id that its code was bought for, and the field. Undefined: it is none of these. */
  sealed(form: HTMLFormElement): { readonly id: string; readonly fields: Entry['fields'] } | undefined;
  /** Buys what is to be bought, and sends the answers without the code. */
  post(entry: Entry, post: (entry: Entry) => Promise<Reply>): Promise<Reply>;
}

/** The field of an entry that has its code and its session's key, until it is sent. */
export const sealedField = '_sealed';

declare global {
  interface Window {
    debriefBlind?: SealedAnswers;
    /** The page as it was served, of a session whose codes are blind. */
    debriefServed?: string;
  }
}
