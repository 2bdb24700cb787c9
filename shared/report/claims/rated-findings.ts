import { shownCounts } from '../../privacy/release.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { peopleIn } from '../../statistics/exact-test.ts';
import { roundedRatio } from '../../statistics/rounding.ts';
import { type Share, share } from '../../statistics/share.ts';
import { fewestFor } from '../least-bases.ts';
import { ratedShare } from '../measure.ts';
import type { Claims } from './claims.ts';
import { ratedQuestions } from './compared-numbers.ts';
import type { Claim } from './comparison.ts';
import { type Finding, mostTied, type RatedQuestion } from './finding.ts';

/** From this percentage on a question went well: four of five people. What is below can be improved. */
const well = 80;

/** What was rated clearly higher than the rest, and well, with what is within its interval. */
export function best(claims: Claims): Finding[] {
  const questions = byShare(claims).reverse();
  const first = firstClear(questions, claims, ({ share, apart }) => apart.value > 0 && isWell(share));
  if (first === undefined) return [];
  const tied = questions.filter(({ share: { value } }) => value >= first.share.interval.low);
  return tied.length > mostTied ? [] : [{ kind: 'best', questions: tied }];
}

/** What was rated lowest, with what is within its interval: those hardly differ. Lower ones of too few to be clear are among them. */
export function lowest(claims: Claims): Finding[] {
  const questions = byShare(claims);
  const worst = firstClear(questions, claims, ({ share, apart }) => apart.value < 0 && !isWell(share));
  if (worst === undefined) return [];
  const tied = questions.filter(({ share: { value } }) => value <= worst.share.interval.high);
  // What hardly differs from something that went well is not to be improved before it.
  if (tied.some(({ share }) => isWell(share))) return [];
  const [first, last] = [tied[0] ?? worst, tied.at(-1) ?? worst];
  return tied.length > mostTied
    ? [{ kind: 'several-low', questions: tied.length, lowest: first, highest: last }]
    : [{ kind: 'lowest', questions: tied, apart: worst.apart }];
}

/**
 * That nothing stands out, with all that was rated. The headline is about all of it, and one of them only where there is hardly
 * another. Undefined where nothing was to be rated, however many answered.
 */
export function nothing(
  { topic, released }: Publication,
  questionnaire: Questionnaire,
  claims: Claims,
): Finding | undefined {
  const asked = ratedQuestions(questionnaire);
  if (asked.length === 0 && released.responses >= fewestFor.share) return undefined;
  const questions = asked
    .flatMap(({ question }): RatedQuestion[] => {
      const counts = shownCounts(released, question.id);
      const found = counts === undefined ? undefined : ratedShare(question, counts);
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

/** A question with how far it is from the rest. */
type Apart = RatedQuestion & Pick<Claim, 'apart'>;

/** The first of some questions that is clearly apart, and in this way: before it may be some of too few answers to say so. */
function firstClear(
  questions: readonly RatedQuestion[],
  { questions: claims }: Claims,
  isSuch: (found: Apart) => boolean,
): Apart | undefined {
  const clear = questions.flatMap((rated): Apart[] => {
    const claim = claims.find(({ number }) => number.question === rated.question);
    return claim?.verdict === 'clear' ? [{ ...rated, apart: claim.apart }] : [];
  });
  return clear.find(isSuch);
}
