import type { SessionKeys } from '../../shared/access/session-keys.ts';
import { inOwnWords } from '../../shared/i18n/in-own-words.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import type { Language } from '../../shared/i18n/text.ts';
import type { Session } from '../../shared/programme/session.ts';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import { bodyLimit } from '../../shared/response/body-limit.ts';
import { controlFields, type Fields, formFields } from '../../shared/response/fields.ts';
import { InvalidRequest } from '../../shared/response/invalid-request.ts';
import { parseAnswers } from '../../shared/response/parse.ts';
import type { FieldProblem } from '../../shared/response/problem.ts';
import { newSubmissionId, submissionId } from '../../shared/response/response.ts';
import type { SessionLookup } from '../../shared/store/cached-sessions.ts';
import type { Clock } from '../../shared/time/instant.ts';
import { mediaType } from '../../shared/web/http/handler.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';
import { FormPage } from '../../shared/web/pages/form/form-page.tsx';
import { BrokenPage, PreviewSentPage } from '../../shared/web/pages/message-pages.tsx';
import { notFound } from '../../shared/web/pages/not-found.ts';
import { pageResponse } from '../../shared/web/parts/page-response.ts';
import { scoreWords } from '../../shared/web/parts/score-words.ts';
import { keyedSession } from './keyed-session.ts';

interface Deps {
  readonly sessions: Pick<SessionLookup, 'find'>;
  readonly previewKeys: Pick<SessionKeys, 'find'>;
  readonly clock: Clock;
  /** Of pages that belong to no session. */
  readonly languages: readonly Language[];
  /** 16 random bytes. */
  random(): Uint8Array;
}

/**
 * The form of a session for who holds the link of its preview, whether or not it takes answers now: every question and every
 * error, and nothing is stored. It belongs to the function that shows forms because that one has no right to write.
 */
export async function showPreview(request: HttpRequest, deps: Deps): Promise<HttpResponse> {
  const session = await keyedSession(request, 'preview', deps.previewKeys, deps.sessions);
  if (session === undefined) {
    return notFound(request, deps);
  }
  const language = chooseLanguage(session.programme.languages, request.query.lang, request.headers['accept-language']);
  const answer = request.method === 'POST' ? sent : previewed;
  return inOwnWords([session.programme.words], () => answer(request, session, language, deps));
}

/** What sending it would have answered, but for the storing. */
function sent(request: HttpRequest, session: Session, language: Language, deps: Deps): HttpResponse {
  try {
    return judged(readFields(request), request, session, language, deps);
  } catch (cause) {
    if (!(cause instanceof InvalidRequest)) throw cause;
    return pageResponse(cause.reason, BrokenPage, { language, reason: cause.reason });
  }
}

function judged(fields: Fields, request: HttpRequest, session: Session, requested: Language, deps: Deps): HttpResponse {
  const { languages } = session.programme;
  const language = chooseLanguage(languages, fields[controlFields.language]?.[0] ?? requested, undefined);
  const switchTo = fields[controlFields.switchTo]?.[0];
  if (switchTo !== undefined) {
    return previewed(request, session, chooseLanguage(languages, switchTo, undefined), deps, fields);
  }
  const parsed = parseAnswers(itemsOf(session), fields);
  if (!parsed.ok) return previewed(request, session, language, deps, fields, parsed.problems);
  const score = scoreWords(session, parsed.answers, language);
  return pageResponse('ok', PreviewSentPage, { session, language, address: addressOf(request), score });
}

function previewed(
  request: HttpRequest,
  session: Session,
  language: Language,
  { clock, random }: Deps,
  fields: Fields = {},
  problems: readonly FieldProblem[] = [],
): HttpResponse {
  // As in a form that is sent: what comes in random order stays in it.
  const submission = submissionId(fields[controlFields.submission]?.[0]) ?? newSubmissionId(random());
  const page = { session, language, submission, fields, problems, openedAt: clock.now() };
  return pageResponse(problems.length > 0 ? 'answers' : 'ok', FormPage, { ...page, preview: addressOf(request) });
}

/** Where this preview is: both parts have passed as a code and a key. */
function addressOf({ pathParameters: { code, key } }: HttpRequest): string {
  return `/p/${code}/${key}`;
}

function readFields(request: HttpRequest): Fields {
  if (request.body.byteLength > bodyLimit) throw new InvalidRequest('too-large');
  if (mediaType(request) !== 'application/x-www-form-urlencoded') throw new InvalidRequest('unsupported-type');
  return formFields(request.body);
}
