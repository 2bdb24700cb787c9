import type { Text } from '../../i18n/text.ts';
import type { Question } from '../../questionnaire/question.ts';
import type { Nps } from '../../statistics/nps.ts';
import type { Share } from '../../statistics/share.ts';
import type { BarrierClaim, SessionClaim } from './claims.ts';
import type { Claim } from './comparison.ts';
import type { ChangeClaim } from './linked-changes.ts';

/** More things that hardly differ than this are no advice. */
export const mostTied = 3;

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
  /** Of a follow-up, how many have used it: more than half for sure, fewer, or neither. */
  | { readonly kind: 'used'; readonly side: 'most' | 'few' | 'unclear'; readonly share: Share }
  /** More than one in ten tried without success, for sure. */
  | { readonly kind: 'tried'; readonly share: Share }
  /** Those who have used it, beside those who could at the end of the training. */
  | { readonly kind: 'transfer'; readonly claim: Claim }
  /** More would advise against it than recommend it, for sure. */
  | { readonly kind: 'more-against'; readonly nps: Nps }
  /** Rated clearly worse than the rest, and not well; worst first. */
  | { readonly kind: 'lowest'; readonly questions: readonly RatedQuestion[]; readonly apart: Claim['apart'] }
  /** The same of so many that none comes first. */
  | ({ readonly kind: 'several-low' } & RatedRange)
  /** `also`: what else is clearly so of the same session. */
  | { readonly kind: 'session'; readonly claim: SessionClaim; readonly also: readonly SessionClaim[] }
  /** The clearest change since the earlier programme. */
  /** The clearest change of those who answered before and after. */
  | { readonly kind: 'linked'; readonly claim: ChangeClaim }
  | { readonly kind: 'trend'; readonly claim: Claim; readonly since: Text }
  /** `ofUnused`: only those were asked who have not used it. */
  | { readonly kind: 'barrier'; readonly barriers: readonly BarrierClaim[]; readonly ofUnused: boolean }
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
