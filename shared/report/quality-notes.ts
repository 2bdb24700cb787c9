import { isBlind } from '../access/access.ts';
import { numberText } from '../i18n/numbers.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { suppressed } from '../privacy/release.ts';
import { isOnceEach } from '../publication/data-quality.ts';
import type { Publication, Range } from '../publication/publication.ts';
import { quickSeconds } from '../response/response.ts';
import { nonresponseBounds } from '../statistics/nonresponse.ts';
import { exceededHeadcounts } from '../statistics/response-rate.ts';
import { percent } from './format.ts';
import { headlineSatisfied, headlineScale } from './headline-numbers.ts';
import { invitedNotes } from './invited-notes.ts';
import type { Sessions } from './lead.ts';
import { fewestFor } from './least-bases.ts';
import { leftOutNotes } from './left-out-notes.ts';
import { occasionsOf, responseRateOf } from './participation.ts';

/** What a reader must know to judge the data, a sentence each. */
export function qualityNotes(publication: Publication, sessions: Sessions, texts: ReportTexts): string[] {
  const { released, quarantined, quality, kind, heldBack } = publication;
  const { quick, straightLined, blank, duplicates, notFromForm, codes } = quality;
  const doubts = [
    ...(quick > 0 ? [texts.notes.quick({ count: quick, seconds: quickSeconds })] : []),
    ...(straightLined > 0 ? [texts.notes.straightLined({ count: straightLined })] : []),
    ...(blank > 0 ? [texts.notes.emptyAnswers({ count: blank })] : []),
    ...(duplicates > 0 ? [texts.notes.duplicates({ count: duplicates })] : []),
    ...(notFromForm !== undefined && notFromForm.atMost > 0
      ? [texts.notes.notFromForm({ count: inWords(notFromForm, texts) })]
      : []),
    ...withoutDoubtful(publication, sessions, texts),
  ];
  const nothing = isOnceEach(codes) ? texts.notes.nothingOnce : texts.notes.nothing;
  const none = kind === 'interim' ? texts.notes.later : nothing;
  return [
    ...leftOutNotes(publication, sessions, texts),
    ...codesNote(publication, sessions, texts),
    ...invitedNotes(publication, sessions[0], texts),
    ...(quality.addressesLeft === undefined ? [] : [texts.notes.addressesLeft({ count: quality.addressesLeft })]),
    ...moreThanPeople(publication, sessions, texts),
    ...nonresponse(publication, sessions, texts),
    ...(doubts.length > 0 || released.responses === 0 ? doubts : [none]),
    ...(quarantined > 0 ? [texts.notes.quarantined({ count: quarantined })] : []),
    ...(heldBack ? [texts.notes.heldBack] : []),
  ];
}

/** Whether answers are people: with one-time codes they are. */
function codesNote(publication: Publication, sessions: Sessions, texts: ReportTexts): string[] {
  const { codes } = publication.quality;
  if (codes === undefined || publication.released.responses === 0) return [];
  if (codes === suppressed) return [texts.notes.codesHidden];
  if (!isOnceEach(codes)) return [texts.notes.codes({ coded: codes.with, others: codes.without })];
  return [...onceEachNotes(publication, sessions, texts), ...blindNote(sessions, texts)];
}

/** That each answer came with a code; that the rate counts people, only where nobody can have had two. */
function onceEachNotes(publication: Publication, sessions: Sessions, texts: ReportTexts): string[] {
  const { onceEach, moreCodes } = texts.notes;
  const rate = responseRateOf(publication, sessions);
  const { codesMade: made } = publication.quality;
  if (made === undefined || rate.kind !== 'known') return [onceEach({ rate: 'unknown' })];
  return made <= rate.n
    ? [onceEach({ rate: 'known' })]
    : [onceEach({ rate: 'unknown' }), moreCodes({ made, people: rate.n })];
}

/** Where all codes were blind: that nobody can join them with answers, and where anybody counts them. */
function blindNote(sessions: Sessions, texts: ReportTexts): string[] {
  if (!sessions.every(({ access }) => isBlind(access))) return [];
  return [texts.notes.blindCodes];
}

function inWords({ atLeast, atMost }: Range, texts: ReportTexts): string {
  const [low, high] = [numberText(atLeast, texts.language), numberText(atMost, texts.language)];
  return atLeast === atMost ? low : texts.metric.interval({ low, high });
}

/**
 * How satisfied the others are, beside everybody, where that differs by more than one point. A corrected publication still
 * has what was in doubt in the final one, which is no part of its own numbers.
 */
function withoutDoubtful(
  { released, kind, quality: { satisfiedInDoubt: doubtful } }: Publication,
  [{ questionnaire }]: Sessions,
  texts: ReportTexts,
): string[] {
  const all = headlineSatisfied(released, questionnaire);
  if (kind !== 'final' || doubtful === undefined || all === undefined) return [];
  const without = { count: all.count - doubtful.yes, n: all.n - doubtful.yes - doubtful.no };
  if (without.n <= 0) return [];
  // In whole numbers, so that one point is no more than one point.
  if (100 * Math.abs(without.count * all.n - all.count * without.n) <= all.n * without.n) return [];
  return [
    texts.notes.doubtful({
      scale: headlineScale(questionnaire),
      without: percent(without, texts),
      all: percent(all, texts),
    }),
  ];
}

/** Where more people answered than were counted, and that in a programme's rate they are left out. */
function moreThanPeople(publication: Publication, sessions: Sessions, texts: ReportTexts): string[] {
  const occasions = occasionsOf(publication, sessions);
  const exceeded = exceededHeadcounts(occasions);
  const [first] = exceeded;
  if (first === undefined) return [];
  const { more, moreOnce, moreIn, moreInOnce } = texts.notes;
  const isOnce = isOnceEach(publication.quality.codes);
  return [
    occasions.length === 1
      ? (isOnce ? moreOnce : more)({ responses: first.responses, headcount: first.headcount })
      : (isOnce ? moreInOnce : moreIn)({ sessions: exceeded.length }),
  ];
}

/**
 * Between what the headline could be of all participants, whatever those think who did not say it: where everybody was counted,
 * and where that is wider than the interval, which knows of no silence.
 */
function nonresponse(publication: Publication, sessions: Sessions, texts: ReportTexts): string[] {
  const share = headlineSatisfied(publication.released, sessions[0].questionnaire);
  const rate = responseRateOf(publication, sessions);
  if (publication.kind === 'interim' || share === undefined || share.n < fewestFor.share) return [];
  if (rate.kind !== 'known' || rate.over.occasions < rate.over.all) return [];
  const silent = rate.n - share.n;
  if (silent / rate.n <= share.interval.high - share.interval.low) return [];
  const { low, high } = nonresponseBounds(share, rate.n);
  return [
    texts.notes.nonresponse({
      scale: headlineScale(sessions[0].questionnaire),
      silent,
      people: rate.n,
      low: percent(low, texts),
      high: percent(high, texts),
    }),
  ];
}
