import { inOwnWords } from '../../../i18n/in-own-words.ts';
import { chooseLanguage } from '../../../i18n/negotiate.ts';
import type { Language } from '../../../i18n/text.ts';
import type { Session } from '../../../programme/session.ts';
import { itemsOf } from '../../../questionnaire/items.ts';
import { bodyLimit } from '../../../response/body-limit.ts';
import { controlFields, type Fields, formFields } from '../../../response/fields.ts';
import { InvalidRequest } from '../../../response/invalid-request.ts';
import { parseAnswers } from '../../../response/parse.ts';
import type { FieldProblem } from '../../../response/problem.ts';
import { newSubmissionId, submissionId } from '../../../response/response.ts';
import type { Clock } from '../../../time/instant.ts';
import { mediaType } from '../../http/handler.ts';
import type { HttpRequest, HttpResponse } from '../../http/http.ts';
import { pageResponse } from '../../parts/page-response.ts';
import { scoreWords } from '../../parts/score-words.ts';
import { BrokenPage } from '../fault-pages.tsx';
import { PreviewSentPage } from '../score-pages.tsx';
import { FormPage } from './form-page.tsx';

/** Where a form is previewed, and with what. */
export interface PreviewOf {
  readonly session: Session;
  /** Where it is shown, and posts to. */
  readonly address: string;
  /** What a post to there has to have, where anything (see `FormPage`). */
  readonly token?: string;
  /** Shown at first as if it had been sent with nothing filled in. */
  readonly isSentEmpty?: boolean;
  /** What was posted; absent: the form is only asked for. Throws InvalidRequest for what is no form's. */
  readonly sent?: (() => Fields) | undefined;
  readonly clock: Clock;
  /** 16 random bytes. */
  random(): Uint8Array;
}

/** The form of a session whether or not it takes answers now: every question and every error, and nothing is stored. */
export function formPreview({ query, headers }: HttpRequest, preview: PreviewOf): Promise<HttpResponse> {
  const { session } = preview;
  const language = chooseLanguage(session.programme.languages, query.lang, headers['accept-language']);
  return inOwnWords([session.programme.words], () => {
    if (preview.sent !== undefined) return judged(preview.sent, language, preview);
    return preview.isSentEmpty ? answered({}, language, preview) : shown(language, preview);
  });
}

/** What a form has posted. Throws InvalidRequest for what is no form's. */
export function postedFields(request: HttpRequest): Fields {
  if (request.body.byteLength > bodyLimit) throw new InvalidRequest('too-large');
  if (mediaType(request) !== 'application/x-www-form-urlencoded') throw new InvalidRequest('unsupported-type');
  return formFields(request.body);
}

/** What sending it would have answered, but for the storing. */
function judged(sent: () => Fields, requested: Language, preview: PreviewOf): HttpResponse {
  const { languages } = preview.session.programme;
  try {
    const fields = sent();
    const language = chooseLanguage(languages, fields[controlFields.language]?.[0] ?? requested, undefined);
    const switchTo = fields[controlFields.switchTo]?.[0];
    if (switchTo !== undefined) return shown(chooseLanguage(languages, switchTo, undefined), preview, fields);
    return answered(fields, language, preview);
  } catch (cause) {
    if (!(cause instanceof InvalidRequest)) throw cause;
    return pageResponse(cause.reason, BrokenPage, { language: requested, reason: cause.reason });
  }
}

function answered(fields: Fields, language: Language, preview: PreviewOf): HttpResponse {
  const { session, address } = preview;
  const parsed = parseAnswers(itemsOf(session), fields);
  if (!parsed.ok) return shown(language, preview, fields, parsed.problems);
  const score = scoreWords(session, parsed.answers, language);
  return pageResponse('ok', PreviewSentPage, { session, language, address, score });
}

function shown(
  language: Language,
  { session, address, token, clock, random }: PreviewOf,
  fields: Fields = {},
  problems: readonly FieldProblem[] = [],
): HttpResponse {
  // As in a form that is sent: what comes in random order stays in it.
  const submission = submissionId(fields[controlFields.submission]?.[0]) ?? newSubmissionId(random());
  const page = { session, language, submission, fields, problems, openedAt: clock.now() };
  return pageResponse(problems.length > 0 ? 'answers' : 'ok', FormPage, { ...page, preview: address, token });
}
