import { sessionCode } from '../../../shared/access/session-code.ts';
import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import { chooseLanguage } from '../../../shared/i18n/negotiate.ts';
import { runningTexts } from '../../../shared/i18n/running-texts.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { Fields } from '../../../shared/response/fields.ts';
import { framedByUs } from '../../../shared/web/http/content-security-policy.ts';
import type { HttpRequest, HttpResponse } from '../../../shared/web/http/http.ts';
import { FormPreviewPage } from '../../../shared/web/pages/desk/running/form-preview-page.tsx';
import { formPreview, postedFields } from '../../../shared/web/pages/form/form-preview.ts';
import { previewToken } from '../../../shared/web/pages/form/preview-token.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { baseOf } from '../edit/part-frame.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { mendFirst } from './mend-first.ts';
import { type Previewed, previewed } from './previewed.ts';

/** The form of a session in two frames, whether the session is published or not: `GET /d/p/{id}/preview/{code}`. */
export function previewFrames(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  return ofSession(visit, deps, ({ sessions, draft }, session) => {
    const { query } = visit.request;
    const language = chooseLanguage(session.programme.languages, query.lang ?? visit.language, undefined);
    const chosen = { session, language, isSentEmpty: isSentEmpty(visit) };
    return inOwnWords([session.programme.words], () =>
      deskPage('ok', FormPreviewPage({ frame: frameOf(visit), base: baseOf(visit), chosen, sessions, draft })),
    );
  });
}

/** What is in the frames: the form itself, of which nothing is stored; `GET` and `POST` of `/form` below the page. */
export function previewForm(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { request, csrf } = visit;
  return ofSession(visit, deps, async (_, session) => {
    const { statusCode, headers, body } = await formPreview(request, {
      session,
      address: `${baseOf(visit)}/preview/${session.code}/form`,
      token: csrf,
      isSentEmpty: isSentEmpty(visit),
      sent: request.method === 'POST' ? () => answersIn(request) : undefined,
      clock: deps.clock,
      random: deps.random,
    });
    const framed = framedByUs(headers as Readonly<Record<string, string>>);
    // As any page of the desk: its form says where it comes from.
    return { statusCode, headers: { ...framed, 'referrer-policy': 'same-origin' }, body };
  });
}

/** What a form has sent, without what only the desk asks for. */
function answersIn(request: HttpRequest): Fields {
  const { [previewToken]: _token, ...fields } = postedFields(request);
  // As it was read, without a prototype: any name is safe.
  return Object.assign(Object.create(null), fields);
}

function isSentEmpty({ request }: ProgrammeVisit): boolean {
  return request.query.sent === 'empty';
}

/** Shows something of the session that the path names, if the programme, as it is written now, has one under this code. */
async function ofSession(
  visit: ProgrammeVisit,
  deps: DeskDeps,
  show: (found: Previewed, session: Session) => HttpResponse | Promise<HttpResponse>,
): Promise<HttpResponse> {
  const found = await previewed(visit, deps);
  if (found === undefined) return mendFirst(runningTexts(visit.language).form.title, visit, deps);
  const code = sessionCode(visit.params.code ?? '');
  const session = found.sessions.find((each) => each.code === code);
  return session === undefined ? nothingThere(visit) : show(found, session);
}
