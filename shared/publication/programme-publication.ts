import type { SessionCode } from '../access/session-code.ts';
import { groupedSessions, releaseGroups } from '../privacy/groups.ts';
import { type ItemRules, itemRules } from '../privacy/item-rules.ts';
import { shownCounts } from '../privacy/release.ts';
import { releaseProgramme, type ShownSession } from '../privacy/release-programme.ts';
import type { Session } from '../programme/session.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { askedTogether } from '../questionnaire/asked-together.ts';
import { questionById } from '../questionnaire/question-by-id.ts';
import { fittingComments } from '../tally/comment-sample.ts';
import { coarseCounts, headlineItems } from '../tally/extras.ts';
import type { Counts, Tally } from '../tally/tally.ts';
import { later } from '../time/instant.ts';
import { type CommentsTogether, commentsTogether } from './comments-together.ts';
import { sumOfQualities } from './data-quality.ts';
import type { Publication, Seal } from './publication.ts';
import type { PublishedSession } from './published-session.ts';

/** One session of a programme with what was sealed of it, and the publication that it stands with. */
export interface SealedSession extends PublishedSession {
  readonly seal: Seal;
}

/** What of a sealed session its programme's publication is made of, beside comments: thousands of these are held at once. */
export interface ProgrammePart {
  readonly session: Session;
  readonly publication: Omit<Publication, 'comments'>;
  /** Only what stands by kind of organisation, and what that is compared with; absent where it is not shown anew. */
  readonly seal: Pick<Seal, 'tally'> | undefined;
}

/** The part of a sealed session: no more of it is needed, however many answers it has. */
export function programmePart(
  session: Session,
  { comments: _, others: _o, linked: _l, earlier: _e, speakerMeans: _s, ...publication }: Publication,
  seal: Seal | undefined,
): ProgrammePart {
  return {
    session,
    publication: { ...publication, speakerMeans: {} },
    seal: seal && { tally: { responses: seal.tally.responses, items: groupedItems(seal.tally.items) } },
  };
}

/** What is counted by kind of organisation, and what is asked once: a headline is never asked of each speaker. */
function groupedItems(items: Tally['items']): Tally['items'] {
  const isGrouped = (key: string) => key.startsWith('_by.') || !(key.startsWith('_') || key.includes('.'));
  return Object.fromEntries(Object.entries(items).filter(([key]) => isGrouped(key)));
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
  const together = commentsTogether();
  for (const [at, { session, publication }] of sealed.entries()) together.take(at, session.code, publication.comments);
  return publicationOfParts(id, sealed, together, previous);
}

/** The same of parts, whose comments were taken together as they were read. */
export function publicationOfParts(
  id: string,
  sealed: readonly [ProgrammePart, ...ProgrammePart[]],
  together: Pick<CommentsTogether, 'comments'>,
  previous?: Publication,
): Publication {
  const [first, ...others] = sealed;
  const asked = askedTogether([first.session, ...others.map(({ session }) => session)]);
  const shown = sealed.map(({ session, publication, seal }) => ({
    code: session.code,
    shown: publication.released,
    tally: seal?.tally ?? noTally,
  }));
  // More than one session: the report of a single one is that session's.
  const rules = itemRules(asked, false);
  const isSameSessions = previous?.sessions.length === sealed.length;
  const exclusions = sealed.flatMap(({ session: { code }, publication: { exclusion } }) =>
    exclusion === undefined ? [] : [{ session: code, ...exclusion }],
  );
  const isOfSameAnswers = previous === undefined || areOfSame(exclusions, previous.exclusions ?? []);
  const released = releaseProgramme(rules, shown, previous?.released, !(isSameSessions && isOfSameAnswers));
  return {
    topic: { kind: 'programme', id },
    number: (previous?.number ?? 0) + 1,
    kind: isSameSessions ? 'corrected' : 'final',
    asOf: sealed.map(({ publication }) => publication.asOf).reduce(later),
    released,
    // A session too small to show its comments does not show them here either.
    comments: fittingComments(together.comments()),
    ...(sealed.some(({ publication }) => publication.areCommentsDeleted) && { areCommentsDeleted: true }),
    quarantined: sealed.reduce((total, { publication }) => total + publication.quarantined, 0),
    quality: sumOfQualities(sealed.map(({ publication }) => publication)),
    heldBack: sealed.some(({ publication }) => publication.heldBack),
    speakerMeans: {},
    sessions: sealed.map(({ session: { code }, publication: { number, released: own } }) => ({
      code,
      number,
      released: own,
    })),
    // Shown once: a correction of groups and sessions together could tell of a few people.
    ...(previous === undefined ? groupsOf(asked, rules, shown) : isOfSameAnswers ? groupsAsBefore(previous) : noGroups),
    ...(exclusions.length > 0 && { exclusions }),
  };
}

const noTally: Tally = { responses: 0, items: {} };

type Exclusions = NonNullable<Publication['exclusions']>;

/** Whether in each session the same classes of answers are left out. */
function areOfSame(some: Exclusions, others: Exclusions): boolean {
  const named = (all: Exclusions) =>
    all.filter(({ classes }) => classes.length > 0).map(({ session, classes }) => [session, ...classes].join());
  return named(some).join(' ') === named(others).join(' ');
}

/** They would be of other answers than the rest, and don't come back with those. */
const noGroups: Groups = { groups: [] };

type Groups = Pick<Publication, 'groups' | 'groupSessions'>;

function groupsOf(
  asked: Asked,
  rules: ItemRules,
  sessions: readonly (ShownSession & { readonly code: SessionCode })[],
): Groups {
  const question = questionById(asked.questionnaire, asked.questionnaire.headline.group);
  if (question?.type !== 'one') return { groups: [] };
  const items = headlineItems(asked).map(({ role, key, question: of }) => ({
    key,
    coarse: (counts: Counts) => coarseCounts(role, of, counts),
  }));
  const grouping = { question: question.id, options: question.options.map(({ id }) => id), items };
  const counted = groupedSessions(grouping, rules, sessions);
  const apparent = sessions.filter(({ shown }) => items.every(({ key }) => shownCounts(shown, key) !== undefined));
  return {
    groups: releaseGroups(grouping, rules, sessions),
    // Else it would tell in which session a number is held back.
    ...(counted.length === apparent.length && { groupSessions: counted.map(({ code }) => code) }),
  };
}

function groupsAsBefore({ groups, groupSessions }: Groups): Groups {
  return { groups, ...(groupSessions && { groupSessions }) };
}
