import { parseKeyHash } from '../../../shared/access/key.ts';
import { signInsOf } from '../../../shared/desk/sign-in.ts';
import { deskLanguages } from '../../../shared/i18n/desk-languages.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { SignInsPage } from '../../../shared/web/pages/desk/sign-ins-page.tsx';
import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { clearCookie } from './cookies.ts';

/** Where somebody is signed in, and in which language the desk is. */
export async function ownSignIns(visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { signIn, now } = visit;
  const signIns = await signInsOf(signIn.organiser, deps);
  return deskPage('ok', SignInsPage({ frame: frameOf(visit), signIns, here: signIn.hash, now }));
}

/** Ends one of one's own sign-ins: this one, unless another is named. One that has ended already is no different. */
export async function endSignIn(visit: SignedInVisit, { signIns, publicUrl }: DeskDeps): Promise<HttpResponse> {
  const { signIn, form } = visit;
  const hash = parseKeyHash(form.fields.get('sign-in') ?? signIn.hash);
  if (hash !== undefined) await signIns.end(signIn.organiser, hash);
  return hash === signIn.hash ? signedOut(visit, publicUrl) : seeOther('/d/me');
}

/** Ends all of them, and takes away the links that were mailed. */
export async function endAllSignIns(visit: SignedInVisit, { signIns, publicUrl }: DeskDeps): Promise<HttpResponse> {
  await signIns.endAll(visit.signIn.organiser);
  return signedOut(visit, publicUrl);
}

/** Chooses the language of the desk in this browser. */
export async function chooseDeskLanguage(visit: SignedInVisit, { signIns }: DeskDeps): Promise<HttpResponse> {
  const language = deskLanguages.find((each) => each === visit.form.fields.get('language'));
  if (language !== undefined) await signIns.change(visit.signIn, { language });
  return seeOther('/d/me');
}

function signedOut({ language }: SignedInVisit, publicUrl: string): HttpResponse {
  return seeOther(`/d?lang=${language}`, clearCookie('desk', publicUrl));
}
