import { type AccessKey, isKeyOf, keyHash, parseKeyHash } from '../../shared/access/key.ts';
import { isListed } from '../../shared/desk/access.ts';
import { deskLanguages } from '../../shared/i18n/desk-languages.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';
import { previewToken } from '../../shared/web/pages/form/preview-token.ts';
import type { Visit } from './context.ts';
import type { DeskDeps } from './deps.ts';
import { isFromHere } from './is-from-here.ts';
import { notTaken } from './not-taken.ts';
import { nothingThere } from './nothing-there.ts';
import { readingOnce } from './reading-once.ts';
import { type Route, routeOf } from './routes.ts';
import { nothingSent, type SentForm, sentForm } from './sent-form.ts';
import { askAddress } from './sign-in/sign-in.ts';
import { whoAsks } from './sign-in/who-asks.ts';

/** Answers what comes to `/d` and below: looks who it is from, what is asked for, and whether that is for them. */
export async function answerDesk(request: HttpRequest, deps: DeskDeps): Promise<HttpResponse> {
  const { cookies, formKey, ...asking } = await whoAsks(request, deps);
  const language = chooseLanguage(
    deskLanguages,
    asking.signIn?.language ?? request.query.lang,
    request.headers['accept-language'],
  );
  const isPost = request.method === 'POST';
  // HEAD is as GET: it looks, and does nothing.
  const found = routeOf(isPost ? 'POST' : 'GET', request.path.replace(/^\/d/, '').replace(/\/$/, ''));
  const visit: Visit = {
    ...asking,
    ...{ request, language },
    params: found?.params ?? {},
    form: nothingSent,
    now: deps.clock.now(),
    csrf: keyHash('desk-form', formKey),
  };
  const response = isPost
    ? await taken(found?.route, visit, formKey, deps)
    : await admitted(found?.route, visit, readingOnce(deps));
  return cookies.length === 0 ? response : { ...response, cookies: [...cookies, ...(response.cookies ?? [])] };
}

/** Only what a page of ours sends, as it was made for who is signed in now. */
async function taken(
  route: Route | undefined,
  visit: Visit,
  formKey: AccessKey,
  deps: DeskDeps,
): Promise<HttpResponse> {
  if (!isFromHere(visit.request, deps.publicUrl)) return notTaken(visit, 'elsewhere');
  const form = await sentForm(visit.request);
  if (form === 'too-large' || form === 'unsupported-type') return notTaken(visit, form);
  if (hasToken(form, formKey)) return admitted(route, { ...visit, form }, deps);
  // Whoever is signed in has sent one cookie at least.
  const hasCookies = visit.isKnownBrowser || visit.signIn !== undefined;
  return notTaken({ ...visit, form }, hasCookies ? 'stale' : 'no-cookies');
}

/** A previewed form has questions, so its token has a name that none of them can have. */
function hasToken({ fields }: SentForm, key: AccessKey): boolean {
  const sent = parseKeyHash(fields.get('csrf') ?? fields.get(previewToken) ?? undefined);
  return sent !== undefined && isKeyOf(sent, 'desk-form', key);
}

/** Only for who may: to all others nothing is there, whatever is. */
async function admitted(route: Route | undefined, visit: Visit, deps: DeskDeps): Promise<HttpResponse> {
  const { signIn, params } = visit;
  if (route?.access === 'anyone') return route.act(visit, deps);
  // Signed out, each address is the same page: nobody learns which programmes there are.
  if (signIn === undefined) return askAddress(visit, deps, route !== undefined);
  const own = { ...visit, signIn };
  if (route === undefined) return nothingThere(own);
  if (route.access === 'signed-in') return route.act(own, deps);
  if (route.access === 'operator') {
    return isListed(signIn.address, deps.operators) ? route.act(own, deps) : nothingThere(own);
  }
  // It reads drafts, which are YAML: who signs in does not wait for that.
  const { programmeOf } = await import('./programme/programmes-of.ts');
  const programme = await programmeOf(params.id, signIn.address, deps);
  const isFor = programme !== undefined && (route.access === 'reader' || programme.role === 'organiser');
  return isFor ? route.act({ ...own, programme }, deps) : nothingThere(own);
}
