import { asciiAddress } from '../../../shared/access/mail-address.ts';
import { isListed, isNamed } from '../../../shared/desk/access.ts';
import { organiserHash } from '../../../shared/desk/organiser.ts';
import { newLink, parseToken, signInByLink, tokenText } from '../../../shared/desk/sign-in.ts';
import { wishedPath } from '../../../shared/desk/wished-path.ts';
import { type HttpRequest, type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import {
  LinkPage,
  LinkSentPage,
  NoSuchLinkPage,
  OtherBrowserPage,
  SignInPage,
} from '../../../shared/web/pages/desk/sign-in-pages.tsx';
import type { Visit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { belongsSomewhere } from '../programme/programmes-of.ts';
import { browserName } from './browser-name.ts';
import { setCookie } from './cookies.ts';
import { mailSignInLink } from './mail-sign-in-link.ts';

/**
 * The page that asks who it is. The browser is told who it is itself, so that a link is good in it alone.
 *
 * @param isAddress whether the desk has something at what was asked for: else signing in leads to the list
 */
export function askAddress(visit: Visit, { publicUrl }: Pick<DeskDeps, 'publicUrl'>, isAddress: boolean): HttpResponse {
  const wished = isAddress ? wishOf(visit.request, publicUrl) : undefined;
  const page = SignInPage({ frame: frameOf(visit), wished });
  return deskPage('ok', page, setCookie('browser', visit.browser, publicUrl));
}

/** Where a GET wanted to go; a POST has a page of its own, from which it is sent again. */
function wishOf({ method, path, query }: HttpRequest, publicUrl: string): string | undefined {
  const { lang: _lang, ...asked } = query;
  const search = new URLSearchParams(asked as Record<string, string>).toString();
  return method === 'POST' ? undefined : wishedPath(search === '' ? path : `${path}?${search}`, publicUrl);
}

/** How long the answer to an address takes, in milliseconds, whether or not a mail is sent to it. */
const answerMilliseconds = 2000;

/**
 * Mails a link to an address that may sign in. Whether it may, nobody learns from the page or from how long it takes: the page comes
 * at a fixed time, which is longer than a mail takes to be handed over.
 */
export async function askForLink(visit: Visit, deps: DeskDeps): Promise<HttpResponse> {
  const typed = visit.form.fields.get('address')?.trim() ?? '';
  const address = asciiAddress(typed);
  const wished = wishedPath(visit.form.fields.get('to'), deps.publicUrl);
  if (address === undefined) return deskPage('answers', SignInPage({ frame: frameOf(visit), typed, wished }));
  const page = deps.wait(answerMilliseconds);
  try {
    await sendLink({ address: address.toLowerCase(), wished }, visit, deps);
  } catch (cause) {
    deps.count('SignInMailsFailed', 1);
    deps.log.error('sign-in mail failed', cause);
  }
  await page;
  const mailbox = mailboxFor(visit.request, deps);
  return deskPage('ok', LinkSentPage({ frame: frameOf(visit), address: typed, wished, mailbox }));
}

/** That of a stack on this machine, for a browser on this machine. */
function mailboxFor({ headers }: HttpRequest, { localMailbox }: DeskDeps): string | undefined {
  return /^(?:127\.0\.0\.1|localhost)(?::|$)/.test(headers.host ?? '') ? localMailbox : undefined;
}

interface AskedLink {
  readonly address: string;
  readonly wished: string | undefined;
}

async function sendLink(
  { address, wished }: AskedLink,
  { browser, language, request }: Visit,
  deps: DeskDeps,
): Promise<void> {
  const allowed = [...deps.organisers, ...deps.operators];
  const isKnown = isNamed(address, allowed) || (await belongsSomewhere(organiserHash(address), address, deps));
  if (!isKnown && !isListed(address, allowed)) return;
  const token = await newLink({ address, isNamed: isKnown, browser, language, wished }, deps);
  if (token === undefined) return deps.log.warn('no more sign-in mails for now');
  const link = `${deps.publicUrl}/d/in/${tokenText(token)}?lang=${language}`;
  await mailSignInLink({ address, link, language, browser: browserOf(request) }, deps);
}

/**
 * A mailed link: a page with a button. Mail scanners follow links, and press no buttons. Of the link it tells nothing; a browser that
 * has asked for none at all hears so at once.
 */
export function showLink(visit: Visit): HttpResponse {
  const frame = frameOf(visit);
  if (!visit.isKnownBrowser) return deskPage('ok', OtherBrowserPage({ frame }));
  return deskPage('ok', LinkPage({ frame, token: visit.params.token ?? '' }));
}

/** The button: signs in by the link, once, in the browser that has asked for it. Who was signed in there before is so no more. */
export async function followLink(visit: Visit, deps: DeskDeps): Promise<HttpResponse> {
  const { signIn: before, browser: key, params, request } = visit;
  const done = await signInByLink(parseToken(params.token), { key, name: browserOf(request) }, deps);
  if (done === undefined) return deskPage('not-found', NoSuchLinkPage({ frame: frameOf(visit) }));
  if (before !== undefined) await deps.signIns.end(before.organiser, before.hash);
  const target = wishedPath(done.wished, deps.publicUrl) ?? '/d';
  return seeOther(target, setCookie('desk', tokenText(done.token), deps.publicUrl));
}

function browserOf({ headers }: HttpRequest): string {
  return browserName(headers['user-agent']);
}
