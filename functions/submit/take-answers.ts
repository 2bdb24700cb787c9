import { isBlind, needsCode } from '../../shared/access/access.ts';
import { sessionCode } from '../../shared/access/session-code.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import type { Language } from '../../shared/i18n/text.ts';
import type { Programmes } from '../../shared/programme/programmes.ts';
import { phase, type Session, type StoredSession, takesAnswers } from '../../shared/programme/session.ts';
import { takeBack } from '../../shared/programme/take-back.ts';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import { bodyLimit } from '../../shared/response/body-limit.ts';
import { controlFields, type Fields, formFields, jsonFields } from '../../shared/response/fields.ts';
import { InvalidRequest } from '../../shared/response/invalid-request.ts';
import { parseAnswers } from '../../shared/response/parse.ts';
import type { FieldProblem } from '../../shared/response/problem.ts';
import { isProof } from '../../shared/response/proof.ts';
import { type Response, responseId, type SubmissionId, submissionId } from '../../shared/response/response.ts';
import type { OwnResponses } from '../../shared/response/responses.ts';
import type { SessionLookup } from '../../shared/store/cached-sessions.ts';
import type { Clock, Instant } from '../../shared/time/instant.ts';
import { mediaType, wantsJson } from '../../shared/web/http/handler.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';
import type { BlindCodes } from './blind-codes.ts';
import { jsonReplies } from './json-replies.ts';
import { openingMark } from './opening-mark.ts';
import { pageReplies } from './page-replies.ts';
import type { Replies } from './replies.ts';
import type { SpendCode } from './spend-code.ts';

interface Deps {
  readonly sessions: SessionLookup;
  readonly responses: OwnResponses;
  readonly programmes: Pick<Programmes, 'makeSessionDue'>;
  readonly spendCode: SpendCode;
  readonly makeOwnCode: MakeOwnCode;
  readonly blind: () => Promise<BlindCodes>;
  readonly clock: Clock;
  /** Of pages that belong to no session. */
  readonly languages: readonly Language[];
}

/** The code that somebody has made under this name, of these parts (see `Session.ownCode`). */
export type MakeOwnCode = (name: string, typed: readonly string[]) => Promise<Response['ownCode']>;

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
  { responses, spendCode, makeOwnCode, blind, clock }: Deps,
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
    const problem = { field: controlFields.code, problem: { code: unspent } };
    return replies.problems(session, language, submission, fields, [problem], now);
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
        });
    }
  }
}

/** The number of the promise that was read before answering; of a form from before promises were counted, the first. */
function shownPromise(fields: Fields): number {
  const [shown = '', ...others] = fields[controlFields.promise] ?? ['1'];
  // Only as the form writes it: what a number could be made of (`1e0`, ` 1`, two of them) comes from no form.
  return others.length === 0 && /^[1-9]\d*$/.test(shown) ? Number(shown) : Number.NaN;
}

/** With what an answer proves that its sender has a code. */
interface SentCode {
  /** As it was typed; nothing where none was, or the session has none. */
  readonly typed: string;
  /** What a phone has bought with it, where codes are blind. */
  readonly token?: string | undefined;
}

type CodeProblem = 'code' | 'token' | 'blind';

function codeIn({ access }: Session, fields: Fields): SentCode {
  const sent = (name: string) => fields[name]?.join(' ').trim();
  return {
    typed: (access && sent(controlFields.code)) ?? '',
    token: isBlind(access) ? sent(controlFields.token) : undefined,
  };
}

/** The same mark, whichever way the code came: those without script are few, and would be a group of their own. */
function codeMark({ typed, token }: SentCode): Pick<Response, 'hasCode'> {
  return typed === '' && token === undefined ? {} : { hasCode: true };
}

/** Where a proof is demanded, nothing is stored without one; where none is, no byte is. */
function proofMark({ proofBits }: Session): Pick<Response, 'hasProof'> {
  return proofBits === undefined ? {} : { hasProof: true };
}

/** Spends the code of an answer, and says why it could not be; undefined: it is spent, or none is needed. */
async function notSpent(
  session: StoredSession,
  { typed, token }: SentCode,
  submission: SubmissionId,
  { spendCode, blind }: Pick<Deps, 'spendCode' | 'blind'>,
): Promise<CodeProblem | undefined> {
  const { code, access } = session;
  // Spent by its id: the answer's key follows from it, and no other one fits the signature.
  if (token !== undefined) return (await (await blind()).isBought(session, submission, token)) ? undefined : 'token';
  if (access === 'blind-codes') return 'blind';
  if (typed === '' && !needsCode(access)) return undefined;
  return (await spendCode(code, typed, submission)) ? undefined : 'code';
}

/** The code that its sender has made, where one is asked for: of what was typed nothing is left then. */
async function ownCodeOf(
  { ownCode: name }: Session,
  { [controlFields.own]: typed }: Fields,
  make: MakeOwnCode,
): Promise<Pick<Response, 'ownCode'>> {
  const ownCode = name && typed?.[0] ? await make(name, typed) : undefined;
  return ownCode ? { ownCode } : {};
}

/** Why what was shown does not hold, now or any more: nothing is stored under words that were not shown. */
function whyNotSent(
  { oldestPromise, promise, changingUntil }: StoredSession,
  shown: number,
  now: Instant,
): 'changed' | 'changing' | undefined {
  // The mark of a change that was broken off runs out.
  if (changingUntil !== undefined && now < changingUntil) return 'changing';
  return Number.isInteger(shown) && shown >= oldestPromise && shown <= promise ? undefined : 'changed';
}

/** What gives a program away that is not ours. A person who meets it by accident is told how to go on. */
function automationProblems(session: Session, submission: SubmissionId, fields: Fields): FieldProblem[] {
  const { website, proof } = controlFields;
  const isTrapped = (fields[website] ?? []).some((value) => value !== '');
  const lacksProof = session.proofBits !== undefined && !isProof(submission, fields[proof]?.[0], session.proofBits);
  return [
    ...(isTrapped ? [{ field: website, problem: { code: 'trap' } as const }] : []),
    ...(lacksProof ? [{ field: proof, problem: { code: 'proof' } as const }] : []),
  ];
}

function readFields(request: HttpRequest): Fields {
  if (request.body.byteLength > bodyLimit) throw new InvalidRequest('too-large');
  switch (mediaType(request)) {
    case 'application/x-www-form-urlencoded':
      return formFields(request.body);
    case 'application/json':
      return jsonFields(intact(request.body));
    default:
      throw new InvalidRequest('unsupported-type');
  }
}

/**
 * API Gateway hands JSON over as text, with U+FFFD in the place of bytes that are no UTF-8: what was meant is lost. Who
 * means that very character can escape it.
 */
function intact(body: Uint8Array): Uint8Array {
  if (Buffer.from(body).includes('\uFFFD')) throw new InvalidRequest('malformed-text');
  return body;
}

function requiredSubmissionId(fields: Fields): SubmissionId {
  const values = fields[controlFields.submission] ?? [];
  const id = submissionId(values.length === 1 ? values[0] : undefined);
  if (id === undefined) throw new InvalidRequest('missing-submission-id', controlFields.submission);
  return id;
}
