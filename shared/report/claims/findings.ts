import type { Text } from '../../i18n/text.ts';
import { shownCounts } from '../../privacy/release.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Question } from '../../questionnaire/question.ts';
import { questionById } from '../../questionnaire/question-by-id.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { exactExcess, peopleIn } from '../../statistics/exact-test.ts';
import type { Nps } from '../../statistics/nps.ts';
import { scoreIn, shareIn } from '../../statistics/precision.ts';
import { roundedRatio } from '../../statistics/rounding.ts';
import { type Share, share } from '../../statistics/share.ts';
import { headlineSatisfied } from '../headline-numbers.ts';
import { fewestFor } from '../least-bases.ts';
import { favourable, recommendation, satisfied } from '../measure.ts';
import type { PrecisionOf } from '../precision.ts';
import type { BarrierClaim, Claims, SessionClaim } from './claims.ts';
import { ratedQuestions } from './compared-numbers.ts';
import { type Claim, clearestOf } from './comparison.ts';

/** A question with its share of good answers. */
export interface RatedQuestion {
  readonly question: Question;
  readonly share: Share;
}

/** Some questions by the lowest and the highest of them. */
export interface RatedRange {
  readonly questions: number;
  readonly lowest: RatedQuestion;
  readonly highest: RatedQuestion;
}

/** Something that an organiser should know first. What several things share is said of all of them. */
export type Finding =
  /** Rated clearly better than the rest; best first. */
  | { readonly kind: 'best'; readonly questions: readonly RatedQuestion[] }
  /** The headline, where more than half are satisfied for sure, or fewer. */
  | { readonly kind: 'most-satisfied' | 'few-satisfied'; readonly share: Share }
  /** Fewer than half can use what was taught, for sure. */
  | { readonly kind: 'few-able'; readonly share: Share }
  /** More would advise against it than recommend it, for sure. */
  | { readonly kind: 'more-against'; readonly nps: Nps }
  /** Rated clearly worse than the rest, and not well; worst first. */
  | { readonly kind: 'lowest'; readonly questions: readonly RatedQuestion[]; readonly apart: Claim['apart'] }
  /** The same of so many that none comes first. */
  | ({ readonly kind: 'several-low' } & RatedRange)
  /** `also`: what else is clearly so of the same session. */
  | { readonly kind: 'session'; readonly claim: SessionClaim; readonly also: readonly SessionClaim[] }
  /** The clearest change since the earlier programme. */
  | { readonly kind: 'trend'; readonly claim: Claim; readonly since: Text }
  | { readonly kind: 'barrier'; readonly barriers: readonly BarrierClaim[] }
  /**
   * There is nothing to act on: between which shares all is that enough people rated, whether that is all that was asked and
   * went well, and what else was compared.
   */
  | ({
      readonly kind: 'nothing';
      readonly isAllWell: boolean;
      readonly compared?: 'with-others' | 'sessions';
    } & RatedRange)
  | { readonly kind: 'too-few' };

/** From this percentage on a question went well: four of five people. What is below can be improved. */
const well = 80;

/** More things that hardly differ than this are no advice. */
const mostTied = 3;

/** More things than this nobody does. What is good stands before them. */
const mostFindings = 4;

/** The probability that one of several things that are alike is said to come before any other one. */
const tiedLevel = 0.05;

/** A barrier that fewer than one in ten name is no plan's subject. */
const leastNamed = 0.1;

/**
 * What stands out in a publication, what is good first, at most four things: each is a claim that holds beside all others of
 * the report, and is large enough to act on. Where nothing does, that is the finding. None where nobody answered.
 */
export function findingsOf(
  publication: Publication,
  questionnaire: Questionnaire,
  claims: Claims,
  precisionOf: PrecisionOf,
): Finding[] {
  if (publication.released.responses === 0) return [];
  const toDo = [
    ...poorNumbers(publication, questionnaire, precisionOf),
    ...lowest(claims),
    ...clearestSession(claims),
    ...clearestChange(claims, publication),
    ...barriers(claims),
  ];
  const overall = satisfiedOverall(publication, questionnaire, precisionOf);
  const few = overall.filter(({ kind }) => kind === 'few-satisfied');
  const opening = few.length > 0 ? few : best(claims);
  if (toDo.length === 0) return withNothing(opening, nothing(publication, questionnaire, claims));
  return [...(opening.length > 0 ? opening : overall), ...toDo].slice(0, mostFindings);
}

/** What stands out comes alone: beside it only that all else went well, too. */
function withNothing(said: readonly Finding[], found: Finding | undefined): Finding[] {
  if (found === undefined || (said.length > 0 && found.kind === 'nothing' && !found.isAllWell)) return [...said];
  return [...said, found];
}

function rated({ number, one }: Claim): RatedQuestion[] {
  const found = share(one.high, peopleIn(one));
  return found === undefined ? [] : [{ question: number.question, share: found }];
}

function byShare(claims: Claims): RatedQuestion[] {
  return claims.questions.flatMap(rated).sort((one, other) => one.share.value - other.share.value);
}

/** Whether a share is said to be so many percent or more. */
function isWell({ count, n }: Share): boolean {
  return roundedRatio({ count: 100 * count, n }) >= well;
}

/** What was rated lowest, with what is within its interval: those hardly differ. Lower ones of too few to be clear are among them. */
function lowest(claims: Claims): Finding[] {
  const questions = byShare(claims);
  const claim = firstClear(questions, claims, ({ share, apart }) => apart < 0 && !isWell(share));
  const worst = questions.find(({ question }) => question === claim?.number.question);
  if (worst === undefined || claim === undefined) return [];
  const tied = questions.filter(({ share: { value } }) => value <= worst.share.interval.high);
  // What hardly differs from something that went well is not to be improved before it.
  if (tied.some(({ share }) => isWell(share))) return [];
  const [first, last] = [tied[0] ?? worst, tied.at(-1) ?? worst];
  return tied.length > mostTied
    ? [{ kind: 'several-low', questions: tied.length, lowest: first, highest: last }]
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
  const claim = firstClear(questions, claims, ({ share, apart }) => apart > 0 && isWell(share));
  const first = questions.find(({ question }) => question === claim?.number.question);
  if (first === undefined) return [];
  const tied = questions.filter(({ share: { value } }) => value >= first.share.interval.low);
  return tied.length > mostTied ? [] : [{ kind: 'best', questions: tied }];
}

/** The clearest difference of a session, with what else is clearly so of it, in the same direction. */
function clearestSession({ sessions }: Claims): Finding[] {
  const claim = clearestOf(sessions);
  if (claim === undefined) return [];
  const also = sessions.filter(
    (each) =>
      each !== claim &&
      each.verdict === 'clear' &&
      each.session === claim.session &&
      each.apart.value > 0 === claim.apart.value > 0,
  );
  return [{ kind: 'session', claim, also }];
}

function clearestChange({ trend }: Claims, { earlier }: Publication): Finding[] {
  const claim = clearestOf(trend);
  return claim === undefined || earlier === undefined ? [] : [{ kind: 'trend', claim, since: earlier.title }];
}

function barriers(claims: Claims): Finding[] {
  const named = [...claims.barriers].sort((one, other) => other.count - one.count);
  const [first] = named;
  if (first === undefined || !first.isClear || first.count / first.n < leastNamed) return [];
  const tied = named.filter((other) => !leads(first, other));
  return tied.length > mostTied ? [] : [{ kind: 'barrier', barriers: tied }];
}

/**
 * Whether a barrier is named clearly more often than another one: by those who name just one of the two (McNemar's exact
 * test). Of how many name both nothing is known; that they count here on either side errs on the side of a tie. What leads
 * the next one is named alone, and so at most once in twenty where the two are alike.
 */
function leads(first: BarrierClaim, other: BarrierClaim): boolean {
  return exactExcess(first.count, first.count + other.count, 1 / 2) <= tiedLevel / 2;
}

/** By the interval that stands beside it in the report. */
function satisfiedOverall(
  { released }: Publication,
  questionnaire: Questionnaire,
  precisionOf: PrecisionOf,
): Extract<Finding, { share: Share }>[] {
  const found = headlineSatisfied(released, questionnaire);
  if (found === undefined || found.n < fewestFor.share) return [];
  const { interval } = shareIn(found, precisionOf(questionnaire.headline.satisfied ?? ''));
  if (interval.low > 0.5) return [{ kind: 'most-satisfied', share: found }];
  return interval.high < 0.5 ? [{ kind: 'few-satisfied', share: found }] : [];
}

/** What of the headline is poor by itself, whatever it is set beside; by the intervals that stand beside it in the report. */
function poorNumbers({ released }: Publication, questionnaire: Questionnaire, precisionOf: PrecisionOf): Finding[] {
  const { able = '', recommend = '' } = questionnaire.headline;
  const question = questionById(questionnaire, able);
  const [ableCounts, recommendCounts] = [shownCounts(released, able), shownCounts(released, recommend)];
  const share = ableCounts && question?.type === 'one' ? favourable(question, ableCounts) : undefined;
  const nps = recommendCounts && recommendation(recommendCounts);
  const isFew = share && share.n >= fewestFor.share && shareIn(share, precisionOf(able)).interval.high < 0.5;
  const isAgainst = nps && nps.n >= fewestFor.score && scoreIn(nps, precisionOf(recommend)).interval.high < 0;
  return [
    ...(isFew ? [{ kind: 'few-able', share } as const] : []),
    ...(isAgainst ? [{ kind: 'more-against', nps } as const] : []),
  ];
}

/**
 * That nothing stands out, with all that was rated. The headline is about all of it, and one of them only where there is hardly
 * another. Undefined where nothing was to be rated, however many
 * answered.
 */
function nothing({ topic, released }: Publication, questionnaire: Questionnaire, claims: Claims): Finding | undefined {
  const asked = ratedQuestions(questionnaire);
  if (asked.length === 0 && released.responses >= fewestFor.share) return undefined;
  const questions = asked
    .flatMap(({ question }): RatedQuestion[] => {
      const counts = shownCounts(released, question.id);
      const found = counts === undefined ? undefined : satisfied(counts);
      return found === undefined || found.n < fewestFor.share ? [] : [{ question, share: found }];
    })
    .sort((one, other) => one.share.value - other.share.value);
  const others = questions.filter(({ question }) => question.id !== questionnaire.headline.satisfied);
  const said = others.length > 1 ? others : questions;
  const [lowest, highest] = [said[0], said.at(-1)];
  if (lowest === undefined || highest === undefined) return { kind: 'too-few' };
  const compared = topic.kind === 'session' ? 'with-others' : 'sessions';
  // One question is not all.
  const isAll = questions.length > 1 && questions.length === asked.length;
  return {
    kind: 'nothing',
    lowest,
    highest,
    questions: said.length,
    isAllWell: isAll && questions.every(({ share }) => isWell(share) && share.interval.low > 0.5),
    ...(claims.sessions.length > 0 && { compared }),
  };
}
