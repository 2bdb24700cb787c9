import type { HttpRequest } from '../../shared/web/http/http.ts';

/**
 * Whether a POST comes from a page of ours: its Origin is that of our pages, or has the host that was asked (behind a proxy the two may
 * differ) and is encrypted as our pages are. Every browser sends an Origin with a POST; without one it is no browser's.
 */
export function isFromHere({ headers }: HttpRequest, publicUrl: string): boolean {
  const origin = URL.parse(headers.origin ?? '');
  if (origin === null) return false;
  const ours = new URL(publicUrl);
  const isOurs = origin.protocol === ours.protocol && (origin.host === ours.host || origin.host === headers.host);
  return isOurs && (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';
}
