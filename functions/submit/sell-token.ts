import type { KeyObject } from 'node:crypto';
import { isBlind } from '../../shared/access/access.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { keyWith, type StoredBlindKey } from '../../shared/blind/blind-keys.ts';
import { signBlinded } from '../../shared/blind/blind-signature.ts';
import { fingerprintOf } from '../../shared/blind/fingerprint-of.ts';
import { unwrapKey } from '../../shared/blind/wrapped-key.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import { phase, type StoredSession, takesAnswers } from '../../shared/programme/session.ts';
import { blindedHash } from '../../shared/response/code-hashes.ts';
import { controlFields, type Fields } from '../../shared/response/fields.ts';
import { newSubmissionId } from '../../shared/response/response.ts';
import type { SessionLookup } from '../../shared/store/cached-sessions.ts';
import type { Clock } from '../../shared/time/instant.ts';
import { type HttpResponse, jsonResponse } from '../../shared/web/http/http.ts';
import { asTooMany } from './guess-limit.ts';
import type { Replies } from './replies.ts';
import type { SpendCode } from './spend-code.ts';

/** Which key a phone has covered it for: its fingerprint. Not one of the fields that every form may have, which every start would read. */
const keyField = '_key';

/** What selling a token works with. */
export interface SellingDeps {
  readonly spendCode: SpendCode;
  /** The private part of a session's key, opened; undefined: it has none that fits this public part. */
  readonly signingKey: (session: Pick<StoredSession, 'code' | 'blindKey'>) => Promise<KeyObject | undefined>;
  /** The session as it is now. */
  readonly findAgain: SessionLookup['findAgain'];
  readonly clock: Clock;
}

/**
 * Signs what a phone has blinded, for a code: `POST /f/{code}/token`. The code is claimed by it, so that the same phone gets the same
 * signature as often as it asks, and another one none. What is signed nobody here can read, then or later.
 */
export async function sellToken(
  known: StoredSession,
  fields: Fields,
  replies: Replies,
  { spendCode, signingKey, findAgain, clock }: SellingDeps,
): Promise<HttpResponse> {
  const now = clock.now();
  // A warm function may know the session of some seconds ago, before it was moved, opened or got another key: a phone takes a refusal as final.
  const session = (await sells(known)) ? known : ((await findAgain(known.code)) ?? known);
  const language = chooseLanguage(session.programme.languages, fields[controlFields.language]?.[0], undefined);
  if (!isBlind(session.access)) return replies.notFound(language, session.programme.languages);
  const at = phase(session, now);
  if (at === 'upcoming' || at === 'closed' || at === 'cancelled') return replies[at](session, language);
  const key = await signingKey(session);
  if (key === undefined) throw new Error(`${session.code} has no key that fits what its form says`);
  const blinded = Buffer.from((fields[controlFields.blinded] ?? []).join(), 'base64url');
  // Before the code is claimed: what can't be signed costs nobody theirs, nor what was covered for a key that has been replaced.
  const signature = isMeant(session, fields) ? signBlinded(key, blinded) : undefined;
  if (signature === undefined) return refused(controlFields.promise, 'changed');
  const typed = (fields[controlFields.code] ?? []).join(' ').trim();
  const spent = await spendCode(session.code, typed, blindedHash(blinded));
  if (spent === 'spent') return jsonResponse('ok', { signature: signature.toString('base64url') });
  const reply = await refused(controlFields.code, 'code');
  return spent === 'too-many' ? asTooMany(reply) : reply;

  async function sells(it: StoredSession): Promise<boolean> {
    return isBlind(it.access) && takesAnswers(it, now) && isMeant(it, fields) && (await signingKey(it)) !== undefined;
  }

  function refused(field: string, code: 'changed' | 'code'): Promise<HttpResponse> {
    // No form is shown: the id is of nothing.
    const none = newSubmissionId(new Uint8Array(16));
    return replies.problems(session, language, none, {}, [{ field, problem: { code } }], now);
  }
}

/** Whether it was covered for the key of now. Who doesn't say for which one is believed. */
function isMeant({ blindKey }: StoredSession, { [keyField]: named }: Fields): boolean {
  return blindKey !== undefined && (named === undefined || named[0] === fingerprintOf(blindKey));
}

/**
 * Opens sessions' keys, each once: who signs 160 times in a minute reads it once.
 *
 * @param readKey the stage's key for one-time codes, with which they are wrapped
 */
export function signingKeys(
  find: (session: SessionCode) => Promise<StoredBlindKey | undefined>,
  readKey: () => Promise<Uint8Array>,
): SellingDeps['signingKey'] {
  const opened = new Map<SessionCode, { readonly publicKey: string; readonly key: KeyObject }>();
  return async ({ code, blindKey }) => {
    const known = opened.get(code);
    // Another one has been made since.
    if (known !== undefined && known.publicKey === blindKey) return known.key;
    const stored = keyWith(blindKey, await find(code));
    if (stored === undefined) return undefined;
    const key = unwrapKey(await readKey(), code, stored);
    opened.set(code, { publicKey: stored.publicKey, key });
    return key;
  };
}
