import type { Text } from '../i18n/text.ts';
import type { Questionnaire } from './schema.ts';

/** A speaker of one session, with the titles of what they talked about in it. */
export interface SessionSpeaker {
  readonly id: string;
  readonly name: Text;
  readonly institution?: Text;
  readonly talks: readonly Text[];
}

export interface SessionTopic {
  readonly id: string;
  readonly name: Text;
}

/** A part of the day that is rated as a whole: a site visit, a lunch, the platform. */
export interface SessionPart {
  readonly id: string;
  readonly name: Text;
}

/** What a session asks, and of whom: what gives its answers and their numbers their words. */
export interface Asked {
  readonly questionnaire: Questionnaire;
  readonly speakers: readonly SessionSpeaker[];
  readonly topics: readonly SessionTopic[];
  /** Absent: none. */
  readonly parts?: readonly SessionPart[];
  /** What sessions are called that are asked the same; absent: it is asked only what is for all. */
  readonly kind?: string;
  /** Of several sessions of different kinds together: the keys of the items that one of them asks. */
  readonly keys?: ReadonlySet<string>;
}
