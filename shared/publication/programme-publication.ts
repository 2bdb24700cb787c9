import { type Grouping, type GroupLine, releaseGroups } from '../privacy/groups.ts';
import { itemRules } from '../privacy/item-rules.ts';
import { releaseProgramme } from '../privacy/release-programme.ts';
import { type Asked, askedTogether } from '../questionnaire/asked.ts';
import { fittingComments, mergeComments } from '../tally/comment-sample.ts';
import { coarseCounts, headlineItems } from '../tally/extras.ts';
import { sumOfQualities } from './data-quality.ts';
import type { Publication, Seal } from './publication.ts';
import type { PublishedSession } from './published-session.ts';

/** One session of a programme with what was sealed of it, and the publication that it stands with. */
export interface SealedSession extends PublishedSession {
  readonly seal: Seal;
}

/**
 * The next publication of a programme all of whose sessions are sealed: the sum of what they show, and each beside the
 * others. After a correction of a session it is a corrected one.
 */
export function programmePublication(
  id: string,
  sealed: readonly [SealedSession, ...SealedSession[]],
  previous?: Publication,
): Publication {
  const [first, ...others] = sealed;
  const asked = askedTogether([first.session, ...others.map(({ session }) => session)]);
  const shown = sealed.map(({ publication, seal }) => ({ shown: publication.released, tally: seal.tally }));
  // More than one session: the report of a single one is that session's.
  const rules = itemRules(asked, false);
  const isSameSessions = previous?.sessions.length === sealed.length;
  const released = releaseProgramme(rules, shown, previous?.released, !isSameSessions);
  return {
    topic: { kind: 'programme', id },
    number: (previous?.number ?? 0) + 1,
    kind: isSameSessions ? 'corrected' : 'final',
    asOf: sealed.map(({ publication }) => publication.asOf).reduce((one, other) => (one > other ? one : other)),
    released,
    // A session too small to show its comments does not show them here either.
    comments: fittingComments(sealed.map(({ publication }) => publication.comments).reduce(mergeComments, {})),
    ...(sealed.some(({ publication }) => publication.areCommentsDeleted) && { areCommentsDeleted: true }),
    quarantined: sealed.reduce((total, { publication }) => total + publication.quarantined, 0),
    quality: sumOfQualities(sealed.map(({ publication }) => publication)),
    heldBack: sealed.some(({ publication }) => publication.heldBack),
    speakerMeans: {},
    sessions: sealed.map(({ session, publication }) => ({ code: session.code, released: publication.released })),
    // Shown once: a correction of groups and sessions together could tell of a few people.
    groups:
      previous === undefined ? groupsOf(asked, (grouping) => releaseGroups(grouping, rules, shown)) : previous.groups,
  };
}

function groupsOf(asked: Asked, released: (grouping: Grouping) => GroupLine[]): GroupLine[] {
  const { group } = asked.questionnaire.headline;
  const question = asked.questionnaire.pages.flatMap(({ questions }) => questions).find(({ id }) => id === group);
  if (question?.type !== 'one') return [];
  const items = headlineItems(asked).map(({ role, key, question: of }) => ({
    key,
    coarse: (counts: Parameters<typeof coarseCounts>[2]) => coarseCounts(role, of, counts),
  }));
  return released({ question: question.id, options: question.options.map(({ id }) => id), items });
}
