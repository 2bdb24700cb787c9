import { hash } from 'node:crypto';
import type { SessionCode } from '../access/session-code.ts';
import type { Language } from '../i18n/text.ts';
import type { Answers } from './answers.ts';
import type { OwnCode } from './own-code.ts';

declare const submissionBrand: unique symbol;
declare const responseBrand: unique symbol;

/**
 * Made once, in the form that was served: 128 random bits in base64url. Only the participant's browser keeps it; the
 * store keeps a hash.
 */
export type SubmissionId = string & { readonly [submissionBrand]: 'SubmissionId' };

/** The key of a response: the first 128 bits of a SHA-256 over session and submission id, in base64url. */
export type ResponseId = string & { readonly [responseBrand]: 'ResponseId' };

/**
 * What one participant sent. Never changed after it is stored, and without a time: an observer who knows when somebody
 * pressed "send" learns nothing from it.
 */
export interface Response {
  readonly id: ResponseId;
  readonly session: SessionCode;
  /** The questionnaire's version that was answered. */
  readonly version: string;
  /** The number of the promise that was shown with the form (see `Session.promise`). */
  readonly promise: number;
  /** The language of the form. It is in no publication: it would tie what one person wrote together. */
  readonly language: Language;
  readonly answers: Answers;
  /** Sent within `quickSeconds` of opening the form: counted like any other, and mentioned in the report. */
  readonly isQuick?: boolean;
  /** Its sender had a one-time code, so that nobody else has it and it is the only one with it. */
  readonly hasCode?: true;
  /** It came with a proof of work, as its session demanded; absent where none was demanded, and before that was noted. */
  readonly hasProof?: true;
  /** What its sender made to be known again by, for a count of how many have changed; in no report and no file. */
  readonly ownCode?: OwnCode;
  /** It came without the form's opening mark: counted like any other, and mentioned in the report. */
  readonly isNotFromForm?: boolean;
}

/** Nobody reads and answers a form in less. */
export const quickSeconds = 30;

/** What names a stored response: where it belongs, and its id. */
export type Receipt = Pick<Response, 'id' | 'session'>;

/** A submission id from a form post, or undefined if it can't be one. */
export function submissionId(text: string | undefined): SubmissionId | undefined {
  return text !== undefined && /^[A-Za-z0-9_-]{22}$/.test(text) ? (text as SubmissionId) : undefined;
}

/** The submission id made of 16 random bytes. */
export function newSubmissionId(random: Uint8Array): SubmissionId {
  return Buffer.from(random).toString('base64url') as SubmissionId;
}

export function responseId(session: SessionCode, submission: SubmissionId): ResponseId {
  return hashed(`response ${session} ${submission}`).subarray(0, 16).toString('base64url') as ResponseId;
}

/** Letters without I and O, which look like digits. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * What a participant can say on the phone, such as `KTM-402`: short, made from the response's id, tells nothing of the
 * answers. Not unique over all time (14 million values), but within a session for practical purposes.
 */
export function reference(id: ResponseId): string {
  const bytes = hashed(`reference ${id}`);
  const word = [0, 1, 2].map((at) => letters[(bytes[at] ?? 0) % letters.length]).join('');
  return `${word}-${String(bytes.readUInt16BE(3) % 1000).padStart(3, '0')}`;
}

/** A reference in an address, or undefined if it can't be one. */
export function parseReference(text: string | undefined): string | undefined {
  return text !== undefined && /^[A-Z]{3}-\d{3}$/.test(text) ? text : undefined;
}

function hashed(text: string): Buffer {
  return hash('sha256', `debrief ${text}`, 'buffer');
}
