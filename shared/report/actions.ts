import { listOf } from '../i18n/lists.ts';
import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Thirds } from '../statistics/exact-test.ts';
import { roundedScore } from '../statistics/nps.ts';
import type { Share } from '../statistics/share.ts';
import { changeWords } from './change-words.ts';
import type { SessionClaim } from './claims/claims.ts';
import { numberWords } from './claims/compared-numbers.ts';
import type { Claim } from './claims/comparison.ts';
import type { Finding, RatedQuestion, RatedRange } from './claims/finding.ts';
import { distanceOf } from './compare.ts';
import { percent, signed } from './format.ts';
import { headlineScale } from './headline-numbers.ts';
import type { Sessions } from './lead.ts';
import { linkedWords } from './linked-words.ts';
import { numberName, questionName } from './question-name.ts';
import { placeOf } from './session-name-of.ts';

/** What an organiser can do about the results, a sentence for each finding. Nothing about a single speaker. */
export function actionsOf(
  findings: readonly Finding[],
  sessions: Sessions,
  language: Language,
  texts: ReportTexts,
): string[] {
  return findings.map((finding) => wordsOf(finding, { sessions, language, texts }));
}

interface Context {
  readonly sessions: Sessions;
  readonly language: Language;
  readonly texts: ReportTexts;
}

function wordsOf(finding: Finding, context: Context): string {
  const { actions } = context.texts;
  switch (finding.kind) {
    case 'best':
      return actions.best({ list: questionList(finding.questions, context) });
    case 'most-satisfied': {
      const { count, n } = finding.share;
      const scale = headlineScale(context.sessions[0].questionnaire);
      return count === n
        ? actions.allSatisfied({ scale, count, n })
        : actions.mostSatisfied({ scale, percent: percent(finding.share, context.texts), count, n });
    }
    case 'few-satisfied':
      return actions.fewSatisfied({
        scale: headlineScale(context.sessions[0].questionnaire),
        percent: percent(finding.share, context.texts),
        count: finding.share.count,
        n: finding.share.n,
      });
    case 'few-able':
      return actions.fewAble(shareWords(finding.share, context));
    case 'used':
      return actions.used({ side: finding.side, ...shareWords(finding.share, context) });
    case 'tried':
      return actions.tried(shareWords(finding.share, context));
    case 'transfer':
      return transferWords(finding.claim, context);
    case 'more-against':
      return actions.moreAgainst({ score: signed(roundedScore(finding.nps), context.texts), n: finding.nps.n });
    case 'lowest': {
      const { questions, apart } = finding;
      const list = questionList(questions, context);
      if (questions.length > 1) return actions.lowestTied({ list });
      const { points, range } = distanceOf(apart, context.texts);
      return actions.lowest({ item: list, points, range });
    }
    case 'several-low':
      return actions.severalLow(rangeWords(finding, context));
    case 'session':
      return [sessionWords(finding.claim, context), ...alsoWords(finding, context)].reduce((one, other) =>
        actions.both({ one, other }),
      );
    case 'linked':
      return linkedWords(finding.claim, context.sessions[0].questionnaire, context.language, context.texts);
    case 'trend':
      return changeWords(
        finding.claim,
        finding.since,
        context.sessions[0].questionnaire,
        context.language,
        context.texts,
      );
    case 'barrier': {
      const named = finding.barriers.map(({ option, count, n }) =>
        actions.item({
          name: inLanguage(option.text, context.language),
          percent: percent({ count, n }, context.texts),
          count,
          n,
        }),
      );
      const list = listOf(named, context.language);
      const [tied, first] = finding.ofUnused
        ? [actions.unusedBarriersTied, actions.unusedBarrier]
        : [actions.barriersTied, actions.barrier];
      return named.length > 1 ? tied({ list }) : first({ item: list });
    }
    case 'nothing':
      return nothingWords(finding, context);
    case 'too-few':
      return actions.tooFew;
  }
}

function shareWords(share: Share, { texts }: Context) {
  return { percent: percent(share, texts), count: share.count, n: share.n };
}

/** Those who have used it against those who could. */
function transferWords({ number, one, other, apart }: Claim, { texts }: Context): string {
  const [now, then] = [one, other].map((side) => texts.actions.side(numberWords(number, side, texts)));
  const sides = texts.actions.against({ one: now ?? '', other: then ?? '' });
  const words = apart.value < 0 ? texts.actions.usedFewer : texts.actions.usedMore;
  return words({ sides, ...distanceOf(apart, texts) });
}

function nothingWords(finding: Extract<Finding, { kind: 'nothing' }>, context: Context): string {
  const { actions } = context.texts;
  const { isAllWell, compared } = finding;
  const nothing = (isAllWell ? actions.allWell : actions.nothing)(rangeWords(finding, context));
  return compared === undefined ? nothing : actions.both({ one: nothing, other: actions.noSession[compared] });
}

/** Some questions by the lowest and the highest of them. */
function rangeWords({ questions, lowest, highest }: RatedRange, { language, texts }: Context) {
  const low = percent(lowest.share, texts);
  const high = percent(highest.share, texts);
  return {
    questions,
    spread: low === high ? 'same' : 'apart',
    low,
    lowest: questionName(lowest.question, language),
    high,
    highest: questionName(highest.question, language),
  };
}

function alsoWords({ claim, also }: Extract<Finding, { kind: 'session' }>, context: Context): string[] {
  if (also.length === 0) return [];
  const { sessions, language, texts } = context;
  const names = also.map(({ number }) => numberName(number.question, sessions[0].questionnaire, language, texts));
  const quoted = names.map((name) => texts.actions.quoted({ name }));
  return [
    (claim.apart.value > 0 ? texts.actions.alsoHigher : texts.actions.alsoLower)({ names: listOf(quoted, language) }),
  ];
}

function sessionWords(claim: SessionClaim, context: Context): string {
  const { sessions, language, texts } = context;
  const { actions } = texts;
  const isHigher = claim.apart.value > 0;
  const about = {
    name: numberName(claim.number.question, sessions[0].questionnaire, language, texts),
    ...distanceOf(claim.apart, texts),
    sides: actions.against({ one: sideWords(claim, claim.one, texts), other: sideWords(claim, claim.other, texts) }),
  };
  // The report of the session itself.
  if (sessions.length === 1) return (isHigher ? actions.above : actions.below)(about);
  const place = placeOf(claim.session, sessions, language, texts);
  if (claim.against === undefined) return (isHigher ? actions.sessionAbove : actions.sessionBelow)({ ...about, place });
  return (isHigher ? actions.aboveOther : actions.belowOther)({
    ...about,
    place,
    other: placeOf(claim.against, sessions, language, texts),
  });
}

function sideWords({ number }: SessionClaim, side: Thirds, texts: ReportTexts): string {
  const { value, of } = numberWords(number, side, texts);
  return texts.actions.side({ value, of });
}

function questionList(questions: readonly RatedQuestion[], { language, texts }: Context): string {
  const named = questions.map(({ question, share }) =>
    texts.actions.item({
      name: questionName(question, language),
      percent: percent(share, texts),
      count: share.count,
      n: share.n,
    }),
  );
  return listOf(named, language);
}
