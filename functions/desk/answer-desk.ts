import { type AccessKey, isKeyOf, keyHash, newKey, parseKey } from '../../shared/access/key.ts';
import { isListed } from '../../shared/desk/access.ts';
import { parseToken, signedIn } from '../../shared/desk/sign-in.ts';
import type { SignIn } from '../../shared/desk/sign-ins.ts';
import { deskLanguages } from '../../shared/i18n/desk-languages.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import { mediaType } from '../../shared/web/http/handler.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';
import { NotTakenPage } from '../../shared/web/pages/desk/message-pages.tsx';
import type { Visit } from './context.ts';
import { readCookie, setCookie } from './cookies.ts';
import type { DeskDeps } from './deps.ts';
import { deskPage } from './desk-page.ts';
import { frameOf } from './frame-of.ts';
import { isFromHere } from './is-from-here.ts';
import { nothingThere } from './nothing-there.ts';
import { programmeOf } from './programmes-of.ts';
import { type Route, routeOf } from './routes.ts';
import { formLimit, nothingSent, sentForm, uploadLimit } from './sent-form.ts';
import { askAddress } from './sign-in.ts';

/** Answers what comes to `/d` and below: looks who it is from, what is asked for, and whether that is for them. */
export async function answerDesk(request: HttpRequest, deps: DeskDeps): Promise<HttpResponse> {
  const known = parseKey(readCookie(request, 'browser', deps.publicUrl));
  const browser = known ?? newKey(deps.random());
  const response = await answered(request, browser, deps);
  if (known !== undefined) return response;
  return { ...response, cookies: [...(response.cookies ?? []), setCookie('browser', browser, deps.publicUrl)] };
}

async function answered(request: HttpRequest, browser: AccessKey, deps: DeskDeps): Promise<HttpResponse> {
  const token = parseToken(readCookie(request, 'desk', deps.publicUrl));
  const signIn = await signedIn(token, deps);
  const language = chooseLanguage(
    deskLanguages,
    signIn?.language ?? request.query.lang,
    request.headers['accept-language'],
  );
  const csrf = keyHash('desk-form', signIn !== undefined && token !== undefined ? token.key : browser);
  const visit: Visit = { request, params: {}, form: nothingSent, language, now: deps.clock.now(), browser, csrf };
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const found = routeOf(method, request.path.replace(/^\/d/, '').replace(/\/$/, ''));
  if (method !== 'POST') return admitted(found?.route, { ...visit, params: found?.params ?? {} }, signIn, deps);

  if (!isFromHere(request, deps.publicUrl)) return refused(visit, 'elsewhere');
  const form = await sentForm(request);
  if (form === 'too-large' || form === 'unsupported-type') return refused(visit, form);
  const sent = parseKeyHash(form.fields.get('csrf'));
  const key = signIn !== undefined && token !== undefined ? token.key : browser;
  if (sent === undefined || !isKeyOf(sent, 'desk-form', key)) return refused(visit, 'stale');
  return admitted(found?.route, { ...visit, params: found?.params ?? {}, form }, signIn, deps);
}

/** Only for who may: to all others nothing is there, whatever is. */
async function admitted(
  route: Route | undefined,
  visit: Visit,
  signIn: SignIn | undefined,
  deps: DeskDeps,
): Promise<HttpResponse> {
  if (route?.access === 'anyone') return route.act(visit, deps);
  // Signed out, each address is the same page: nobody learns which programmes there are.
  if (signIn === undefined) return askAddress(visit);
  const own = { ...visit, signIn };
  if (route === undefined) return nothingThere(own);
  if (route.access === 'signed-in') return route.act(own, deps);
  if (route.access === 'operator') {
    return isListed(signIn.address, deps.operators) ? route.act(own, deps) : nothingThere(own);
  }
  const programme = await programmeOf(visit.params.id, signIn.address, deps);
  const isFor = programme !== undefined && (route.access === 'reader' || programme.role === 'organiser');
  return isFor ? route.act({ ...own, programme }, deps) : nothingThere(own);
}

function refused(visit: Visit, reason: 'elsewhere' | 'stale' | 'too-large' | 'unsupported-type'): HttpResponse {
  const status = reason === 'too-large' || reason === 'unsupported-type' ? reason : 'forbidden';
  const limit = mediaType(visit.request) === 'multipart/form-data' ? uploadLimit : formLimit;
  return deskPage(status, NotTakenPage({ frame: frameOf(visit), reason, limit }));
}

function parseKeyHash(text: string | null) {
  return text !== null && /^[A-Za-z0-9_-]{43}$/.test(text) ? (text as ReturnType<typeof keyHash>) : undefined;
}
