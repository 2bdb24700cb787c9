import type { SessionCode } from '../access/session-code.ts';
import { smallestCell } from '../privacy/groups.ts';
import { isSatisfiedStep } from '../questionnaire/scale-steps.ts';
import { isStepped, type StepScale, scaleOf, scaleSteps } from '../questionnaire/step-numbers.ts';
import { type Counts, sumCounts } from '../tally/tally.ts';
import type { Publication, SpeakerMean } from './publication.ts';
import { type ReleasedSession, shownItems } from './shown-items.ts';

/**
 * The results of all speakers of a programme, which grow in blocks of sessions. Two means that a speaker sees, in whatever
 * mails, differ by whole blocks, and in each of them are so many speakers that even two who put theirs together are left
 * with the sum of two others, which is not near either end of the scale. That holds because the blocks are one chain:
 * whoever publishes at the same time takes the step that was kept first, and what it has not taken in waits for the next
 * one. Were each publication to make its own step, two of them would differ by single sessions.
 */
export interface SpeakerBaselines {
  /** 1, and one more with each block. */
  readonly revision: number;
  /** By question that is asked about each speaker. */
  readonly questions: Readonly<Record<string, SpeakerBaseline>>;
}

/** All blocks of a question so far. Its counts are those that were shown then, and are not counted anew. */
interface SpeakerBaseline {
  /** Each once, however often he or she spoke. */
  readonly speakers: readonly string[];
  readonly counts: Counts;
  readonly sessions: readonly SessionCode[];
}

/** From so many bytes on, what the chain's item has of speakers and sessions goes into items beside it. */
export const mostChainBytes = 100_000;

/** In a block: of fewer, two who put theirs together would be left with one. */
const fewestSpeakers = 4;

/**
 * The baselines with the next block of each question, where sessions that are in none yet have enough speakers for one; else
 * the same object.
 *
 * @param parts of all sessions that are over; those that are in the baselines may be missing
 */
export function nextBaselines(
  before: SpeakerBaselines | undefined,
  parts: readonly BaselinePart[],
): SpeakerBaselines | undefined {
  const next = [...new Set(parts.map(({ question }) => question))].flatMap((question) => {
    const baseline = before?.questions[question];
    const known = new Set(baseline?.sessions);
    const fresh = parts.filter((part) => part.question === question && !known.has(part.session));
    return isBlock(fresh) ? [[question, withBlock(baseline, fresh)] as const] : [];
  });
  if (next.length === 0) return before;
  return { revision: (before?.revision ?? 0) + 1, questions: { ...before?.questions, ...Object.fromEntries(next) } };
}

/** What a publication shows of the baselines. */
export function speakerMeansOf(baselines: SpeakerBaselines | undefined): Readonly<Record<string, SpeakerMean>> {
  const means = Object.entries(baselines?.questions ?? {}).map(
    ([question, { speakers, counts }]) => [question, { speakers: speakers.length, counts }] as const,
  );
  return Object.fromEntries(means);
}

/** The means that a session's publication showed, and when. */
export type EarlierMeans = Pick<Publication, 'asOf' | 'speakerMeans'> & { readonly code: SessionCode };

/**
 * Where the chain begins in a programme that published means before there was one: with the last of them, which was of all
 * that had been published by then.
 */
export function earlierChain(
  published: readonly EarlierMeans[],
  parts: readonly BaselinePart[],
): SpeakerBaselines | undefined {
  const inOrder = [...published].sort((one, other) => (one.asOf < other.asOf ? -1 : 1));
  const last = new Map(
    inOrder.flatMap(({ asOf, speakerMeans }) =>
      Object.entries(speakerMeans).map(([question, mean]) => [question, { asOf, mean }] as const),
    ),
  );
  if (last.size === 0) return undefined;
  const questions = [...last].map(([question, { asOf, mean }]) => {
    const known = inOrder.filter((each) => each.asOf <= asOf).map(({ code }) => code);
    const place = new Map(known.map((code, at) => [code, at]));
    const own = parts.filter((part) => part.question === question && place.has(part.session));
    const inTime = own.sort((one, other) => (place.get(one.session) ?? 0) - (place.get(other.session) ?? 0));
    const speakers = speakersIn(inTime);
    return [question, { speakers, counts: mean.counts, sessions: known }] as const;
  });
  return { revision: 1, questions: Object.fromEntries(questions) };
}

/** What a session shows of one of its speakers in one question on a scale: of others, no mean is said. */
export interface BaselinePart {
  readonly session: SessionCode;
  readonly question: string;
  readonly scale: StepScale;
  readonly speaker: string;
  readonly counts: Counts;
}

/** All that a session shows of its speakers. */
export function partsOf(released: ReleasedSession): BaselinePart[] {
  const { code } = released.session;
  return shownItems(released).flatMap(({ item: { question, subject }, counts }) =>
    subject?.kind === 'speaker' && isStepped(question)
      ? [{ session: code, question: question.id, scale: scaleOf(question), speaker: subject.speaker.id, counts }]
      : [],
  );
}

/**
 * Whether two speakers who put theirs together learn of no other one more than that he or she is one of some: there are two
 * others at least, with whom enough people are satisfied, and enough are not. If hardly anybody was, it would be so of each.
 * On a scale that does not say who is satisfied, it is who is above its middle.
 */
function isBlock(parts: readonly BaselinePart[]): boolean {
  const speakers = [...sidesBySpeaker(parts).values()];
  if (speakers.length < fewestSpeakers) return false;
  // Two are left out of all: what stays is least where they are the two with the most.
  return (['satisfied', 'others'] as const).every((side) => {
    const [, , ...rest] = speakers.map((sides) => sides[side]).sort((one, other) => other - one);
    return rest.reduce((sum, each) => sum + each, 0) >= smallestCell;
  });
}

interface Sides {
  satisfied: number;
  others: number;
}

/** With each speaker, how many are satisfied, and how many are not. */
function sidesBySpeaker(parts: readonly BaselinePart[]): ReadonlyMap<string, Sides> {
  const speakers = new Map<string, Sides>();
  for (const { speaker, counts, scale } of parts) {
    const sides = speakers.get(speaker) ?? { satisfied: 0, others: 0 };
    speakers.set(speaker, sides);
    for (const step of scaleSteps(scale)) {
      sides[isSatisfiedOrHigh(scale, step) ? 'satisfied' : 'others'] += counts[step] ?? 0;
    }
  }
  return speakers;
}

function isSatisfiedOrHigh(scale: StepScale, step: number): boolean {
  return isSatisfiedStep(scale, step) ?? step > (scale.from + scale.to) / 2;
}

function withBlock(before: SpeakerBaseline | undefined, block: readonly BaselinePart[]): SpeakerBaseline {
  const all = [...(before === undefined ? [] : [before.counts]), ...block.map(({ counts }) => counts)];
  return {
    speakers: [...new Set([...(before?.speakers ?? []), ...speakersIn(block)])],
    counts: sumCounts(all),
    sessions: [...(before?.sessions ?? []), ...new Set(block.map(({ session }) => session))],
  };
}

function speakersIn(parts: readonly BaselinePart[]): string[] {
  return [...new Set(parts.map(({ speaker }) => speaker))];
}
