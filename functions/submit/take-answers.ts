import { sessionCode } from '../../shared/access/session-code.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import type { Language } from '../../shared/i18n/text.ts';
import { laterSession } from '../../shared/programme/later-session.ts';
import type { Programmes } from '../../shared/programme/programmes.ts';
import { phase, type Session, type StoredSession, takesAnswers } from '../../shared/programme/session.ts';
import { takeBack } from '../../shared/programme/take-back.ts';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import { controlFields, type Fields } from '../../shared/response/fields.ts';
import { InvalidRequest } from '../../shared/response/invalid-request.ts';
import { parseAnswers } from '../../shared/response/parse.ts';
import { type Response, responseId } from '../../shared/response/response.ts';
import type { OwnResponses } from '../../shared/response/responses.ts';
import type { SessionLookup } from '../../shared/store/cached-sessions.ts';
import type { Clock } from '../../shared/time/instant.ts';
import { wantsJson } from '../../shared/web/http/handler.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';
import { jsonReplies } from './json-replies.ts';
import { openingMark } from './opening-mark.ts';
import { pageReplies } from './page-replies.ts';
import { readFields, requiredSubmissionId } from './posted-fields.ts';
import type { Replies } from './replies.ts';
import { type CodeDeps, codeIn, codeMark, notSpent, refusedCode } from './sent-code.ts';
import { type MakeOwnCode, ownCodeOf } from './sent-own-code.ts';
import { shownPromise, whyNotSent } from './shown-promise.ts';
import { automationProblems, proofMark } from './signs-of-programs.ts';

interface Deps extends CodeDeps {
  readonly sessions: SessionLookup;
  readonly responses: OwnResponses;
  readonly programmes: Pick<Programmes, 'makeSessionDue'>;
  readonly makeOwnCode: MakeOwnCode;
  readonly clock: Clock;
  /** Of pages that belong to no session. */
  readonly languages: readonly Language[];
}

/** Keeps one participant's answers, once, and says so; or says what is wrong and keeps nothing. */
export async function takeAnswers(request: HttpRequest, deps: Deps): Promise<HttpResponse> {
  const replies: Replies = wantsJson(request) ? jsonReplies : pageReplies;
  const { languages } = deps;
  const requested = [request.query.lang, request.headers['accept-language']] as const;
  try {
    const code = sessionCode(request.pathParameters.code ?? '');
    const known = code === undefined ? undefined : await deps.sessions.find(code);
    if (known === undefined) return await replies.notFound(chooseLanguage(languages, ...requested), languages);
    const fields = readFields(request);
    if (request.path.endsWith('/token')) return await (await deps.blind()).sell(known, fields, jsonReplies);
    const now = deps.clock.now();
    const isDeletion = request.path.endsWith('/delete');
    // A warm function may know the session of some seconds ago: one that takes what was shown is taken for the one of now.
    const isKnownToTake =
      whyNotSent(known, shownPromise(fields), now) === undefined && (isDeletion || takesAnswers(known, now));
    const session = isKnownToTake ? known : ((await deps.sessions.findAgain(known.code)) ?? known);
    if (isDeletion) return await deleteAnswers(request, session, fields, deps, replies);
    const languageField = fields[controlFields.language]?.[0];
    const language = chooseLanguage(session.programme.languages, languageField ?? requested[0], requested[1]);
    return await take(session, language, fields, deps, replies);
  } catch (cause) {
    if (!(cause instanceof InvalidRequest)) throw cause;
    return replies.invalid(chooseLanguage(languages, ...requested), cause);
  }
}

/** Deletes the answers of a receipt, as long as they are there. */
async function deleteAnswers(
  request: HttpRequest,
  session: Session,
  fields: Fields,
  deps: Deps,
  replies: Replies,
): Promise<HttpResponse> {
  const { languages } = session.programme;
  const language = chooseLanguage(languages, fields[controlFields.language]?.[0], request.headers['accept-language']);
  const now = deps.clock.now();
  const receipt = { id: responseId(session.code, requiredSubmissionId(fields)), session: session.code };
  const known = await deps.responses.find(receipt);
  if (known === 'absent') return replies.noReceipt(session, language, now);
  // A repetition changes nothing: a fold of the whole session is not to be had for a post.
  if (known === 'kept') await takeBack(receipt, session, deps, now);
  return replies.deletion(session, language, now);
}

async function take(
  session: StoredSession,
  language: Language,
  fields: Fields,
  { sessions, responses, spendCode, makeOwnCode, blind, clock }: Deps,
  replies: Replies,
): Promise<HttpResponse> {
  const now = clock.now();
  const at = phase(session, now);
  if (at === 'upcoming') return replies.upcoming(session, language);
  const shown = shownPromise(fields);

  const submission = requiredSubmissionId(fields);
  const code = codeIn(session, fields);
  const parsed = parseAnswers(itemsOf(session), fields);
  const response: Response | undefined = parsed.ok
    ? {
        id: responseId(session.code, submission),
        session: session.code,
        version: session.version,
        promise: shown,
        language,
        answers: parsed.answers,
        ...openingMark(session, fields, now),
        ...codeMark(code),
        ...proofMark(session),
      }
    : undefined;

  if (at === 'closed' || at === 'cancelled') {
    // Too late for new answers; but who repeats what was received in time, its reply lost, gets the receipt.
    const known = response === undefined ? 'absent' : await responses.recognise(response, session);
    return known === 'absent' ? replies[at](session, language) : settled(known);
  }
  const switchTo = fields[controlFields.switchTo]?.[0];
  if (switchTo !== undefined) {
    const other = chooseLanguage(session.programme.languages, switchTo, undefined);
    return replies.otherLanguage(session, other, submission, fields, now);
  }
  const why = whyNotSent(session, shown, now);
  if (why !== undefined) {
    // What else is wrong with it is wrong by other words.
    const problem = { field: controlFields.promise, problem: { code: why } };
    return replies.problems(session, language, submission, fields, [problem], now);
  }
  const problems = [...automationProblems(session, submission, fields), ...(parsed.ok ? [] : parsed.problems)];
  if (response === undefined || problems.length > 0) {
    return replies.problems(session, language, submission, fields, problems, now);
  }
  // Before its answers are stored: what comes again after a crash between the two has the code, and is stored then.
  const unspent = await notSpent(session, code, submission, { spendCode, blind });
  if (unspent !== undefined) {
    return refusedCode(unspent, (code) => {
      const problem = { field: controlFields.code, problem: { code } };
      return replies.problems(session, language, submission, fields, [problem], now);
    });
  }
  return settled(await responses.keep({ ...response, ...(await ownCodeOf(session, fields, makeOwnCode)) }, session));

  function settled(outcome: 'stored' | 'same' | 'different' | 'deleted'): Promise<HttpResponse> {
    switch (outcome) {
      case 'different':
        return replies.conflict(session, language);
      case 'deleted':
        return replies.deleted(session, language, now);
      case 'stored':
      case 'same':
        return replies.receipt(session, language, {
          submission,
          outcome,
          isKiosk: fields[controlFields.kiosk] !== undefined,
          answers: response?.answers ?? {},
          later: () => laterSession(session, sessions, now),
        });
    }
  }
}
