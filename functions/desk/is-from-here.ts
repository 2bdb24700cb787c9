import type { HttpRequest } from '../../shared/web/http/http.ts';

/**
 * Whether a POST comes from a page of ours: its Origin has the host of our pages, or the one that was asked (behind a proxy the two may
 * differ). Every browser sends an Origin with a POST; without one it is no browser's.
 */
export function isFromHere({ headers }: HttpRequest, publicUrl: string): boolean {
  const origin = URL.parse(headers.origin ?? '');
  if (origin === null) return false;
  const isOurs = origin.origin === new URL(publicUrl).origin || origin.host === headers.host;
  return isOurs && (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';
}
