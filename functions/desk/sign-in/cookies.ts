import { idleHours } from '../../../shared/desk/sign-in.ts';
import type { HttpRequest } from '../../../shared/web/http/http.ts';

/** The cookies of the desk: the browser, before anybody signs in, and who is signed in. */
export type CookieName = 'desk' | 'browser';

/**
 * On https the names begin so that a browser takes the cookie from this host alone, for all of it, and never without encryption. A stack
 * on this machine speaks http, over which not every browser takes such a cookie.
 */
function fullName(name: CookieName, publicUrl: string): string {
  return `${isSecure(publicUrl) ? '__Host-' : ''}debrief-${name}`;
}

export function readCookie({ cookies, headers }: HttpRequest, name: CookieName, publicUrl: string): string | undefined {
  const prefix = `${fullName(name, publicUrl)}=`;
  // API Gateway takes them out of the header; what stands for it may leave them there.
  const all = cookies.length > 0 ? cookies : (headers.cookie ?? '').split('; ');
  return all.find((each) => each.startsWith(prefix))?.slice(prefix.length);
}

/** A sign-in is set again as it goes on. */
export function setCookie(name: CookieName, value: string, publicUrl: string): string {
  return `${fullName(name, publicUrl)}=${value}; ${attributes(publicUrl)}; Max-Age=${seconds[name]}`;
}

export function clearCookie(name: CookieName, publicUrl: string): string {
  return `${fullName(name, publicUrl)}=; ${attributes(publicUrl)}; Max-Age=0`;
}

/** As long as a sign-in that nobody uses; a browser is known for 30 days after it has asked. */
const seconds: Readonly<Record<CookieName, number>> = { desk: idleHours * 60 * 60, browser: 30 * 24 * 60 * 60 };

function attributes(publicUrl: string): string {
  return `Path=/; HttpOnly; SameSite=Lax${isSecure(publicUrl) ? '; Secure' : ''}`;
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}
