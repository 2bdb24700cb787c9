import { interfaceLanguages } from '../../shared/i18n/form-texts.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import type { Language } from '../../shared/i18n/text.ts';
import { phase, type Session, sessionCode } from '../../shared/programme/session.ts';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import { control, type Fields, formFields, jsonFields } from '../../shared/response/fields.ts';
import { parseAnswers } from '../../shared/response/parse.ts';
import { reference, responseId, type SubmissionId, submissionId } from '../../shared/response/response.ts';
import type { Sessions } from '../../shared/store/cached-sessions.ts';
import type { Responses } from '../../shared/store/ports.ts';
import type { Clock } from '../../shared/time/instant.ts';
import { InvalidRequest } from '../../shared/web/errors.ts';
import { isJson, mediaType } from '../../shared/web/handler.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http.ts';
import { jsonReplies } from './json-replies.ts';
import { pageReplies } from './page-replies.ts';
import type { Replies } from './replies.ts';

/** The largest body that is read, in bytes. The whole default questionnaire with every text full is half of it. */
const bodyLimit = 64 * 1024;

interface Surroundings {
  readonly sessions: Sessions;
  readonly responses: Responses;
  readonly clock: Clock;
}

/** Keeps one participant's answers, once, and says so; or says what is wrong and keeps nothing. */
export async function takeAnswers(request: HttpRequest, surroundings: Surroundings): Promise<HttpResponse> {
  const replies: Replies = isJson(request) ? jsonReplies : pageReplies;
  const wished = [request.query.lang, request.headers['accept-language']] as const;
  try {
    const code = sessionCode(request.pathParameters.code ?? '');
    const session = code === undefined ? undefined : await surroundings.sessions.find(code);
    if (session === undefined) return replies.notFound(chooseLanguage(interfaceLanguages, ...wished));
    const fields = readFields(request);
    const languageField = fields[control.language]?.[0];
    const language = chooseLanguage(session.programme.languages, languageField ?? wished[0], wished[1]);
    return await take(session, language, fields, surroundings, replies);
  } catch (cause) {
    if (!(cause instanceof InvalidRequest)) throw cause;
    return replies.invalid(chooseLanguage(interfaceLanguages, ...wished), cause);
  }
}

async function take(
  session: Session,
  language: Language,
  fields: Fields,
  { responses, clock }: Surroundings,
  replies: Replies,
): Promise<HttpResponse> {
  const now = phase(session, clock.now());
  if (now === 'upcoming') return replies.upcoming(session, language);
  if (now === 'closed') return replies.closed(session, language);

  const submission = requiredSubmissionId(fields);
  const switchTo = fields[control.switchTo]?.[0];
  if (switchTo !== undefined) {
    return replies.otherLanguage(
      session,
      chooseLanguage(session.programme.languages, switchTo, undefined),
      submission,
      fields,
    );
  }
  const parsed = parseAnswers(itemsOf(session), fields);
  if (!parsed.ok) return replies.problems(session, language, submission, fields, parsed.problems);

  const id = responseId(session.code, submission);
  const response = { id, session: session.code, version: session.version, language, answers: parsed.answers };
  const outcome = await responses.keep(response, session);
  return outcome === 'different'
    ? replies.conflict(session, language)
    : replies.receipt(session, language, reference(id), outcome);
}

function readFields(request: HttpRequest): Fields {
  if (request.body.byteLength > bodyLimit) throw new InvalidRequest('too-large');
  switch (mediaType(request)) {
    case 'application/x-www-form-urlencoded':
      return formFields(request.body);
    case 'application/json':
      return jsonFields(request.body);
    default:
      throw new InvalidRequest('unsupported-type');
  }
}

function requiredSubmissionId(fields: Fields): SubmissionId {
  const values = fields[control.submission] ?? [];
  const id = submissionId(values.length === 1 ? values[0] : undefined);
  if (id === undefined) throw new InvalidRequest('missing-submission-id', control.submission);
  return id;
}
