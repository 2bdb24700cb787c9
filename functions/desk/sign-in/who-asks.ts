import { type AccessKey, newKey, parseKey } from '../../../shared/access/key.ts';
import { isListed } from '../../../shared/desk/access.ts';
import { type DeskToken, keepSignedIn, parseToken, signedIn, tokenText } from '../../../shared/desk/sign-in.ts';
import type { SignIn } from '../../../shared/desk/sign-ins.ts';
import type { HttpRequest } from '../../../shared/web/http/http.ts';
import type { DeskDeps } from '../deps.ts';
import { belongsSomewhere } from '../programme/programmes-of.ts';
import { readCookie, setCookie } from './cookies.ts';

/** Whom a request is from, as its cookies tell. */
interface Asking {
  readonly browser: AccessKey;
  readonly isKnownBrowser: boolean;
  /** Of the one whose forms these are: of the sign-in, or of the browser where nobody is signed in. */
  readonly formKey: AccessKey;
  readonly signIn?: SignIn | undefined;
  /** What the answer sets, before cookies of its own. */
  readonly cookies: readonly string[];
}

/**
 * Whom a request is from. Whose address may sign in no more, since the stage or the last programme does not name it any longer, is
 * signed out from then on.
 */
export async function whoAsks(request: HttpRequest, deps: DeskDeps): Promise<Asking> {
  const known = parseKey(readCookie(request, 'browser', deps.publicUrl));
  const browser = known ?? newKey(deps.random());
  const isKnownBrowser = known !== undefined;
  const token = parseToken(readCookie(request, 'desk', deps.publicUrl));
  const signIn = token && (await admittedBy(token, deps));
  if (token === undefined || signIn === undefined) return { browser, isKnownBrowser, formKey: browser, cookies: [] };
  const cookies = (await keepSignedIn(signIn, deps)) ? [setCookie('desk', tokenText(token), deps.publicUrl)] : [];
  return { browser, isKnownBrowser, formKey: token.key, signIn, cookies };
}

async function admittedBy(token: DeskToken, deps: DeskDeps): Promise<SignIn | undefined> {
  const signIn = await signedIn(token, deps);
  return signIn !== undefined && (await maySignIn(signIn, deps)) ? signIn : undefined;
}

/** Whether the stage or a programme names an address, or the stage its domain. */
async function maySignIn(
  { address, organiser }: Pick<SignIn, 'address' | 'organiser'>,
  deps: DeskDeps,
): Promise<boolean> {
  return isListed(address, [...deps.organisers, ...deps.operators]) || belongsSomewhere(organiser, address, deps);
}
