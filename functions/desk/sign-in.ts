import { asciiAddress } from '../../shared/access/mail-address.ts';
import { isListed } from '../../shared/desk/access.ts';
import { organiserHash } from '../../shared/desk/organiser.ts';
import { newLink, parseToken, signInByLink, tokenText } from '../../shared/desk/sign-in.ts';
import { type HttpResponse, seeOther } from '../../shared/web/http/http.ts';
import { LinkPage, LinkSentPage, NoSuchLinkPage, SignInPage } from '../../shared/web/pages/desk/sign-in-pages.tsx';
import { browserName } from './browser-name.ts';
import type { Visit } from './context.ts';
import { setCookie } from './cookies.ts';
import type { DeskDeps } from './deps.ts';
import { deskPage } from './desk-page.ts';
import { frameOf } from './frame-of.ts';
import { mailSignInLink } from './mail-sign-in-link.ts';
import { programmesOf } from './programmes-of.ts';

/** The page that asks who it is. */
export function askAddress(visit: Visit): HttpResponse {
  return deskPage('ok', SignInPage({ frame: frameOf(visit) }));
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
  if (address === undefined) return deskPage('answers', SignInPage({ frame: frameOf(visit), typed }));
  const page = deps.wait(answerMilliseconds);
  try {
    await sendLink(address.toLowerCase(), visit, deps);
  } catch (cause) {
    deps.count('SignInMailsFailed', 1);
    deps.log.error('sign-in mail failed', cause);
  }
  await page;
  return deskPage('ok', LinkSentPage({ frame: frameOf(visit), address: typed }));
}

async function sendLink(address: string, visit: Visit, deps: DeskDeps): Promise<void> {
  const isKnown = (await programmesOf(organiserHash(address), address, deps)).length > 0;
  if (!isKnown && !isListed(address, [...deps.organisers, ...deps.operators])) return;
  const token = await newLink(address, visit.browser, deps);
  if (token === undefined) return deps.log.warn('no more sign-in mails for now');
  await mailSignInLink({ address, link: `${deps.publicUrl}/d/in/${tokenText(token)}`, language: visit.language }, deps);
}

/** A mailed link: a page with a button. Mail scanners follow links, and press no buttons. */
export function showLink(visit: Visit): HttpResponse {
  const token = parseToken(visit.params.token);
  return deskPage('ok', LinkPage({ frame: frameOf(visit), token: token === undefined ? '' : tokenText(token) }));
}

/** The button: signs in by the link, once, in the browser that has asked for it. */
export async function followLink(visit: Visit, deps: DeskDeps): Promise<HttpResponse> {
  const browser = { key: visit.browser, name: browserName(visit.request.headers['user-agent']) };
  const token = await signInByLink(parseToken(visit.params.token), browser, deps);
  if (token === undefined) return deskPage('not-found', NoSuchLinkPage({ frame: frameOf(visit) }));
  return seeOther('/d', setCookie('desk', tokenText(token), deps.publicUrl));
}
