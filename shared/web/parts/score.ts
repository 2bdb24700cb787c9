import type { Piece } from '../../questionnaire/piece.ts';

/** What of the knowledge questions somebody had right, in words: on a page, or for the form's script. */
export interface ScoreWords {
  /** How many, of how many. */
  readonly heading: string;
  readonly answers: readonly ScoredAnswer[];
  /** That it is shown this once. */
  readonly once: string;
}

export interface ScoredAnswer {
  readonly question: string;
  readonly isRight: boolean;
  /** What was answered, what is right, and why, with its links. */
  readonly lines: readonly (readonly Piece[])[];
}
