import type { Dispatch } from '../delivery/dispatch-states.ts';
import type { Preferences } from '../delivery/preferences.ts';
import type { ResultLink } from '../delivery/result-links.ts';
import type { Publication } from '../publication/publication.ts';

// Names of attributes, each list complete by its type: IAM lets the desk's function name these in the Reports table and no others, and
// what reads them asks for these alone.

/** What recipients have chosen. */
export const preferenceAttributes = namesOf<Preferences>({
  frequency: true,
  language: true,
  pdf: true,
  stopped: true,
  undeliverable: true,
});

/** A mail and how far it is. */
export const dispatchAttributes = namesOf<Dispatch>({ recipient: true, attempt: true, forgiven: true, state: true });

/** A link to results. */
export const linkAttributes = namesOf<ResultLink>({
  programme: true,
  recipient: true,
  hash: true,
  madeAt: true,
  revision: true,
  signIn: true,
});

/**
 * A publication without what participants wrote. A seal, which lies beside it with the full counts of its session, has them under other
 * names; but its comments, also those of too few people to be shown, have the same one.
 */
export const publishedNumberAttributes = namesOf<Omit<Publication, 'comments'>>({
  topic: true,
  number: true,
  kind: true,
  asOf: true,
  released: true,
  leftOutFrom: true,
  areCommentsDeleted: true,
  quarantined: true,
  quality: true,
  heldBack: true,
  others: true,
  earlier: true,
  linked: true,
  speakerMeans: true,
  sessions: true,
  groups: true,
  groupSessions: true,
  exclusion: true,
  counted: true,
  exclusions: true,
});

function namesOf<Values>(names: Record<keyof Required<Values>, true>): readonly string[] {
  return Object.keys(names);
}
