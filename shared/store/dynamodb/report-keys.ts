import type { SessionCode } from '../../access/session-code.ts';
import type { MailTopic, Topic } from '../../programme/topic.ts';
import type { Publication } from '../../publication/publication.ts';
import { programmePartition } from '../tables.ts';
import type { Key } from './item.ts';

export const publicationPrefix = 'PUBLICATION#';

/** The partition of all that is published of a topic, and of its mails. */
export function topicPartition(topic: MailTopic): string {
  switch (topic.kind) {
    case 'session':
      return `SESSION#${topic.code}`;
    case 'invitation':
      return `INVITATION#${topic.code}`;
    case 'programme':
      return programmePartition(topic.id);
  }
}

export function sealKey(session: SessionCode): Key {
  return [topicPartition({ kind: 'session', code: session }), 'SEAL'];
}

/** Beside the programme's publications, under the same partition key. */
export function speakersKey(programme: string): Key {
  return [topicPartition({ kind: 'programme', id: programme }), 'SPEAKERS'];
}

/** A block of the speakers of a programme and their sessions, under the name that follows from what it says. */
export function speakerBlockKey(programme: string, name: string): Key {
  return [topicPartition({ kind: 'programme', id: programme }), `SPEAKERS#${name}`];
}

export function publicationKey(topic: Topic, number: number): Key {
  return [topicPartition(topic), `${publicationPrefix}${padded(number)}`];
}

export const blockPrefix = 'BLOCK#';

/** A block of what a programme's publications say of its sessions, under the name that follows from what it says. */
export function blockKey(topic: Topic, name: string): Key {
  return [topicPartition(topic), `${blockPrefix}${name}`];
}

/** All mails of a topic. */
export const dispatchesPrefix = 'DISPATCH#';

/** The mails of a publication, each with its recipient behind this. */
export function dispatchPrefix({ number }: Pick<Publication, 'number'>): string {
  return `${dispatchesPrefix}${padded(number)}#`;
}

/** Numbers sort as text. */
function padded(number: number): string {
  return String(number).padStart(4, '0');
}
