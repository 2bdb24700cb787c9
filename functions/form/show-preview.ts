import type { SessionKeys } from '../../shared/access/session-keys.ts';
import type { Language } from '../../shared/i18n/text.ts';
import type { SessionLookup } from '../../shared/store/cached-sessions.ts';
import type { Clock } from '../../shared/time/instant.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';
import { formPreview, postedFields } from '../../shared/web/pages/form/form-preview.ts';
import { notFound } from '../../shared/web/pages/not-found.ts';
import { keyedSession } from './keyed-session.ts';

interface Deps {
  readonly sessions: Pick<SessionLookup, 'find'>;
  readonly previewKeys: Pick<SessionKeys, 'find'>;
  readonly clock: Clock;
  /** Of pages that belong to no session. */
  readonly languages: readonly Language[];
  /** 16 random bytes. */
  random(): Uint8Array;
}

/**
 * The form of a session for who holds the link of its preview (see `formPreview`). It belongs to the function that shows forms
 * because that one has no right to write.
 */
export async function showPreview(request: HttpRequest, deps: Deps): Promise<HttpResponse> {
  const session = await keyedSession(request, 'preview', deps.previewKeys, deps.sessions);
  if (session === undefined) {
    return notFound(request, deps);
  }
  const { clock, random } = deps;
  const sent = request.method === 'POST' ? () => postedFields(request) : undefined;
  return formPreview(request, { session, address: addressOf(request), sent, clock, random });
}

/** Where this preview is: both parts have passed as a code and a key. */
function addressOf({ pathParameters: { code, key } }: HttpRequest): string {
  return `/p/${code}/${key}`;
}
