import { shownCounts } from '../../privacy/release.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Question } from '../../questionnaire/question.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { peopleIn } from '../../statistics/exact-test.ts';
import { type Share, share } from '../../statistics/share.ts';
import { fewestFor } from '../least-bases.ts';
import { satisfied } from '../measure.ts';
import { headlineSatisfied } from '../metrics.ts';
import type { BarrierClaim, Claims, SessionClaim } from './claims.ts';
import { ratedQuestions } from './compared-numbers.ts';
import { type Claim, clearestOf } from './comparison.ts';

/** A question with its share of good answers. */
export interface RatedQuestion {
  readonly question: Question;
  readonly share: Share;
}

/** Some questions by the lowest and the highest of them. */
interface RatedRange {
  readonly questions: number;
  readonly lowest: RatedQuestion;
  readonly highest: RatedQuestion;
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
  | ({ readonly kind: 'several-low' } & RatedRange)
  | { readonly kind: 'session'; readonly claim: SessionClaim }
  | { readonly kind: 'barrier'; readonly barriers: readonly BarrierClaim[] }
  /** There is nothing to act on: between which shares all is, whether that is well, and what else was compared. */
  | ({
      readonly kind: 'nothing';
      readonly isWell: boolean;
      readonly compared?: 'with-others' | 'sessions';
    } & RatedRange)
  | { readonly kind: 'too-few' };

/** From this share on a question went well: four of five people. What is below can be improved. */
const well = 0.8;

/** More things that hardly differ than this are no advice. */
const mostTied = 3;

/** A barrier that fewer than one in ten name is no plan's subject. */
const leastNamed = 0.1;

/**
 * What stands out in a publication, what is good first, at most four things: each is a claim that holds beside all others of
 * the report, and is large enough to act on. Where nothing does, that is the finding. None where nobody answered.
 */
export function findingsOf(publication: Publication, questionnaire: Questionnaire, claims: Claims): Finding[] {
  const { released } = publication;
  if (released.responses === 0) return [];
  const toDo = [...lowest(claims), ...clearestSession(claims), ...barriers(claims)];
  const good = best(claims);
  if (toDo.length === 0) return [...good, nothing(publication, questionnaire, claims)];
  return [...(good.length > 0 ? good : mostSatisfied(publication, questionnaire)), ...toDo];
}

function rated({ number, one }: Claim): RatedQuestion[] {
  const found = share(one.high, peopleIn(one));
  return found === undefined ? [] : [{ question: number.question, share: found }];
}

function byShare(claims: Claims): RatedQuestion[] {
  return claims.questions.flatMap(rated).sort((one, other) => one.share.value - other.share.value);
}

/** What was rated lowest, with what is within its interval: those hardly differ. */
function lowest(claims: Claims): Finding[] {
  const questions = byShare(claims);
  const [worst] = questions;
  const claim = claims.questions.find(({ number }) => number.question === worst?.question);
  if (worst === undefined || claim?.verdict !== 'clear' || claim.apart.value > 0 || worst.share.value >= well)
    return [];
  const tied = questions.filter(({ share: { value } }) => value <= worst.share.interval.high);
  return tied.length > mostTied
    ? [{ kind: 'several-low', questions: tied.length, lowest: worst, highest: tied.at(-1) ?? worst }]
    : [{ kind: 'lowest', questions: tied, apart: claim.apart }];
}

function best(claims: Claims): Finding[] {
  const questions = byShare(claims).reverse();
  const [first] = questions;
  const claim = claims.questions.find(({ number }) => number.question === first?.question);
  if (first === undefined || claim?.verdict !== 'clear' || claim.apart.value < 0 || first.share.value < well) return [];
  const tied = questions.filter(({ share: { value } }) => value >= first.share.interval.low);
  return tied.length > mostTied ? [] : [{ kind: 'best', questions: tied }];
}

function clearestSession({ sessions }: Claims): Finding[] {
  const claim = clearestOf(sessions);
  return claim === undefined ? [] : [{ kind: 'session', claim }];
}

function barriers(claims: Claims): Finding[] {
  const named = [...claims.barriers].sort((one, other) => other.count - one.count);
  const [first] = named;
  const found = first === undefined ? undefined : share(first.count, first.n);
  if (first === undefined || found === undefined || !first.isClear || found.value < leastNamed) return [];
  const tied = named.filter(({ count, n }) => count / n >= found.interval.low);
  return tied.length > mostTied ? [] : [{ kind: 'barrier', barriers: tied }];
}

function mostSatisfied({ released }: Publication, questionnaire: Questionnaire): Finding[] {
  const found = headlineSatisfied(released, questionnaire);
  if (found === undefined || found.n < fewestFor.share || found.interval.low <= 0.5) return [];
  return [{ kind: 'most-satisfied', share: found }];
}

/** That nothing stands out, with all that was rated, the headline too. */
function nothing({ topic, released }: Publication, questionnaire: Questionnaire, claims: Claims): Finding {
  const questions = ratedQuestions(questionnaire)
    .flatMap(({ question }): RatedQuestion[] => {
      const counts = shownCounts(released, question.id);
      const found = counts === undefined ? undefined : satisfied(counts);
      return found === undefined || found.n < fewestFor.share ? [] : [{ question, share: found }];
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
    isWell: lowest.share.value >= well,
    ...(claims.sessions.length > 0 && { compared }),
  };
}
