import { shownCounts } from '../../privacy/release.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Question } from '../../questionnaire/question.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { exactExcess, peopleIn } from '../../statistics/exact-test.ts';
import { shareIn, simple } from '../../statistics/precision.ts';
import { type Share, share } from '../../statistics/share.ts';
import { satisfied } from '../measure.ts';
import type { PrecisionOf } from '../precision.ts';
import type { Claims, ObstacleClaim, SessionClaim } from './claims.ts';
import { ratedQuestions } from './compared-numbers.ts';
import { type Claim, clearestOf, fewestCompared } from './comparison.ts';

/** A question with its share of good answers. */
export interface RatedQuestion {
  readonly question: Question;
  readonly share: Share;
}

/** Something that an organiser should know first. What several things share is said of all of them. */
export type Finding =
  /** Rated clearly better than the rest; best first. */
  | { readonly kind: 'best'; readonly questions: readonly RatedQuestion[] }
  /** The headline, where more than half are satisfied for sure. */
  | { readonly kind: 'most-satisfied'; readonly share: Share }
  /** Rated clearly worse than the rest, and not well; worst first. */
  | { readonly kind: 'lowest'; readonly questions: readonly RatedQuestion[]; readonly apart: Claim['apart'] }
  /** The same of so many that none comes first. */
  | { readonly kind: 'several-low'; readonly questions: readonly RatedQuestion[] }
  | { readonly kind: 'session'; readonly claim: SessionClaim }
  | { readonly kind: 'obstacle'; readonly obstacles: readonly ObstacleClaim[] }
  /** There is nothing to act on: between which shares all is, whether that is well (one question is not all), and what else was compared. */
  | {
      readonly kind: 'nothing';
      readonly lowest: RatedQuestion;
      readonly highest: RatedQuestion;
      readonly questions: number;
      readonly isWell: boolean;
      readonly compared?: 'with-others' | 'sessions';
    }
  | { readonly kind: 'too-few' };

/** From this share on a question went well: four of five people. What is below can be improved. */
const well = 0.8;

/** More things that hardly differ than this are no advice. */
const mostTied = 3;

/** The probability that one of several things that are alike is said to come before any other one. */
const tiedLevel = 0.05;

/** An obstacle that fewer than one in ten name is no plan's subject. */
const leastNamed = 0.1;

/**
 * What stands out in a publication, what is good first, at most four things: each is a claim that holds beside all others of
 * the report, and is large enough to act on. Where nothing does, that is the finding. None where nobody answered.
 */
export function findingsOf(
  publication: Publication,
  questionnaire: Questionnaire,
  claims: Claims,
  precisionOf: PrecisionOf = () => simple,
): Finding[] {
  const { released } = publication;
  if (released.responses === 0) return [];
  const toDo = [...lowest(claims), ...clearestSession(claims), ...obstacles(claims)];
  const good = best(claims);
  if (toDo.length === 0) return withNothing(good, nothing(publication, questionnaire, claims));
  return [...(good.length > 0 ? good : mostSatisfied(publication, questionnaire, precisionOf)), ...toDo];
}

/** What went best stands out: beside it only that all else went well, too. */
function withNothing(good: Finding[], found: Finding | undefined): Finding[] {
  if (found === undefined || (good.length > 0 && found.kind === 'nothing' && !found.isWell)) return good;
  return [...good, found];
}

function rated({ number, one }: Claim): RatedQuestion[] {
  const found = share(one.high, peopleIn(one));
  return found === undefined ? [] : [{ question: number.question, share: found }];
}

function byShare(claims: Claims): RatedQuestion[] {
  return claims.questions.flatMap(rated).sort((one, other) => one.share.value - other.share.value);
}

/**
 * What was rated lowest, with what is within its interval: those hardly differ. Lower ones of too few to be clear are among
 * them.
 */
function lowest(claims: Claims): Finding[] {
  const questions = byShare(claims);
  const claim = firstClear(questions, claims, ({ share, apart }) => apart < 0 && share.value < well);
  const worst = questions.find(({ question }) => question === claim?.number.question);
  if (worst === undefined || claim === undefined) return [];
  const tied = questions.filter(({ share: { value } }) => value <= worst.share.interval.high);
  return tied.length > mostTied
    ? [{ kind: 'several-low', questions: tied }]
    : [{ kind: 'lowest', questions: tied, apart: claim.apart }];
}

/** The first of some questions that is clearly apart, and in this way: before it may be some of too few answers to say so. */
function firstClear(
  questions: readonly RatedQuestion[],
  { questions: claims }: Claims,
  isSuch: (found: { readonly share: Share; readonly apart: number }) => boolean,
): Claim | undefined {
  return questions
    .flatMap(({ question, share }) => {
      const claim = claims.find(({ number }) => number.question === question);
      return claim?.verdict === 'clear' && isSuch({ share, apart: claim.apart.value }) ? [claim] : [];
    })
    .at(0);
}

function best(claims: Claims): Finding[] {
  const questions = byShare(claims).reverse();
  const claim = firstClear(questions, claims, ({ share, apart }) => apart > 0 && share.value >= well);
  const first = questions.find(({ question }) => question === claim?.number.question);
  if (first === undefined) return [];
  const tied = questions.filter(({ share: { value } }) => value >= first.share.interval.low);
  return tied.length > mostTied ? [] : [{ kind: 'best', questions: tied }];
}

function clearestSession({ sessions }: Claims): Finding[] {
  const claim = clearestOf(sessions);
  return claim === undefined ? [] : [{ kind: 'session', claim }];
}

function obstacles(claims: Claims): Finding[] {
  const named = [...claims.obstacles].sort((one, other) => other.count - one.count);
  const [first] = named;
  const found = first === undefined ? undefined : share(first.count, first.n);
  if (first === undefined || found === undefined || !first.isClear || found.value < leastNamed) return [];
  const tied = named.filter((other) => !leads(first, other));
  return tied.length > mostTied ? [] : [{ kind: 'obstacle', obstacles: tied }];
}

/**
 * Whether an obstacle is named clearly more often than another one: by those who name just one of the two (McNemar's exact
 * test). Of how many name both nothing is known; that they count here on either side errs on the side of a tie. What leads
 * the next one is named alone, and so at most once in twenty where the two are alike.
 */
function leads(first: ObstacleClaim, other: ObstacleClaim): boolean {
  return exactExcess(first.count, first.count + other.count, 1 / 2) <= tiedLevel / 2;
}

function mostSatisfied({ released }: Publication, { headline }: Questionnaire, precisionOf: PrecisionOf): Finding[] {
  const counts = shownCounts(released, headline.satisfied);
  const found = counts === undefined ? undefined : satisfied(counts);
  if (headline.satisfied === undefined || found === undefined || found.n < fewestCompared.share) return [];
  // By the interval that stands beside it in the report.
  const { interval } = shareIn(found, precisionOf(headline.satisfied));
  return interval.low <= 0.5 ? [] : [{ kind: 'most-satisfied', share: found }];
}

/**
 * That nothing stands out, with all that was rated, the headline too. Undefined where nothing was to be rated, however many
 * answered.
 */
function nothing({ topic, released }: Publication, questionnaire: Questionnaire, claims: Claims): Finding | undefined {
  const asked = ratedQuestions(questionnaire);
  if (asked.length === 0 && released.responses >= fewestCompared.share) return undefined;
  const questions = asked
    .flatMap(({ question }): RatedQuestion[] => {
      const counts = shownCounts(released, question.id);
      const found = counts === undefined ? undefined : satisfied(counts);
      return found === undefined || found.n < fewestCompared.share ? [] : [{ question, share: found }];
    })
    .sort((one, other) => one.share.value - other.share.value);
  const [lowest, highest] = [questions[0], questions.at(-1)];
  if (lowest === undefined || highest === undefined) return { kind: 'too-few' };
  const compared = topic.kind === 'session' ? 'with-others' : 'sessions';
  return {
    kind: 'nothing',
    lowest,
    highest,
    questions: questions.length,
    isWell: questions.length > 1 && lowest.share.value >= well,
    ...(claims.sessions.length > 0 && { compared }),
  };
}
