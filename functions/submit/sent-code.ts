import { isBlind, needsCode } from '../../shared/access/access.ts';
import type { Session, StoredSession } from '../../shared/programme/session.ts';
import { controlFields, type Fields } from '../../shared/response/fields.ts';
import type { Response, SubmissionId } from '../../shared/response/response.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import type { BlindCodes } from './blind-codes.ts';
import { asTooMany } from './guess-limit.ts';
import type { SpendCode } from './spend-code.ts';

/** With what an answer proves that its sender has a code. */
interface SentCode {
  /** As it was typed; nothing where none was, or the session has none. */
  readonly typed: string;
  /** What a phone has bought with it, where codes are blind. */
  readonly token?: string | undefined;
}

type CodeProblem = 'required' | 'code' | 'token' | 'blind';

export function codeIn({ access }: Session, fields: Fields): SentCode {
  const sent = (name: string) => fields[name]?.join(' ').trim();
  return {
    typed: (access && sent(controlFields.code)) ?? '',
    token: isBlind(access) ? sent(controlFields.token) : undefined,
  };
}

/** The same mark, whichever way the code came: those without script are few, and would be a group of their own. */
export function codeMark({ typed, token }: SentCode): Pick<Response, 'hasCode'> {
  return typed === '' && token === undefined ? {} : { hasCode: true };
}

/** How a code is spent. */
export interface CodeDeps {
  readonly spendCode: SpendCode;
  readonly blind: () => Promise<BlindCodes>;
}

/** The reply to a code that could not be spent, with the words of why. */
export async function refusedCode(
  why: CodeProblem | 'too-many',
  say: (problem: CodeProblem) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  return why === 'too-many' ? asTooMany(await say('code')) : say(why);
}

/**
 * Spends the code of an answer, and says why it could not be; undefined: it is spent, or none is needed. `too-many`: for what `code` says,
 * and so many were none that it is time to come later.
 */
export async function notSpent(
  session: StoredSession,
  { typed, token }: SentCode,
  submission: SubmissionId,
  { spendCode, blind }: CodeDeps,
): Promise<CodeProblem | 'too-many' | undefined> {
  const { code, access } = session;
  // Spent by its id: the answer's key follows from it, and no other one fits the signature.
  if (token !== undefined) return (await (await blind()).isBought(session, submission, token)) ? undefined : 'token';
  if (access === 'blind-codes') return 'blind';
  if (typed === '') return needsCode(access) ? 'required' : undefined;
  const spent = await spendCode(code, typed, submission);
  if (spent === 'none') return 'code';
  return spent === 'spent' ? undefined : spent;
}
