import type { Piece } from '../../../shared/questionnaire/piece.ts';
import type { ScoredAnswer, ScoreWords } from '../../../shared/web/parts/score.ts';
import type { Refusal } from './outbox.ts';

/** What the server made of a submission. */
export type Reply =
  /** It is stored, now or since an earlier attempt. */
  | ({ readonly kind: 'received' } & Received)
  /** Nothing is stored: these answers need a change. */
  | { readonly kind: 'answers'; readonly message: string; readonly fields: readonly FieldMessage[] }
  /** It was decided that it is not taken. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Unknown: the same must be sent again. `isBusy`: the server is there and has no room just now. */
  | { readonly kind: 'unknown'; readonly isBusy?: boolean };

/** Of a submission that is stored. */
export interface Received {
  readonly reference: string;
  /** The address of the receipt. */
  readonly receipt: string;
  readonly score?: ScoreWords;
  /** When those who answered are asked again, as long as that is so: to be compared, and no more. */
  readonly askedAgainAt?: unknown;
}

export interface FieldMessage {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** Statuses that ask to come back: a time-out, too early, too many. */
const comeBack = [408, 425, 429];

/** What needs a change, and what needs one and comes as one of too many: nothing is won by sending that again. */
const needsChange = [422, 429];

/**
 * Reads a reply. Only what is unmistakably ours is believed: a hotel's login page, a proxy's error or a cut-off text
 * decide nothing, and the same goes out again.
 */
export function readReply(status: number, body: unknown): Reply {
  const { reference, receipt, score, askedAgainAt, error } = record(body);
  if (status === 200 || status === 201) {
    const isReceipt = typeof reference === 'string' && typeof receipt === 'string' && receipt.startsWith('/f/');
    return isReceipt ? { kind: 'received', reference, receipt, askedAgainAt, ...scoreIn(score) } : { kind: 'unknown' };
  }
  const isBusy = status > 499 || comeBack.includes(status);
  const { code, message, fields } = record(error);
  if (typeof code !== 'string' || typeof message !== 'string' || status < 400) return { kind: 'unknown', isBusy };
  if (needsChange.includes(status) && code === 'answers')
    return { kind: 'answers', message, fields: Array.isArray(fields) ? fields.flatMap(fieldMessage) : [] };
  return isBusy ? { kind: 'unknown', isBusy } : { kind: 'refused', refusal: { code, message } };
}

function scoreIn(value: unknown): { score?: ScoreWords } {
  const { heading, answers, once } = record(value);
  const isScore = typeof heading === 'string' && typeof once === 'string' && Array.isArray(answers);
  return isScore ? { score: { heading, answers: answers.flatMap(scoredAnswer), once } } : {};
}

function scoredAnswer(value: unknown): ScoredAnswer[] {
  const { question, isRight, lines } = record(value);
  if (typeof question !== 'string' || !Array.isArray(lines)) return [];
  const pieces = lines.map((line) => (Array.isArray(line) ? line.flatMap(piece) : []));
  return [{ question, isRight: isRight === true, lines: pieces }];
}

function piece(value: unknown): Piece[] {
  const { words, link } = record(value);
  if (typeof words === 'string') return [{ words }];
  return typeof link === 'string' && /^https:/.test(link) ? [{ link }] : [];
}

function fieldMessage(value: unknown): FieldMessage[] {
  const { field, code, message } = record(value);
  const areTexts = typeof field === 'string' && typeof code === 'string' && typeof message === 'string';
  return areTexts ? [{ field, code, message }] : [];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
