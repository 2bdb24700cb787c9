import { mediaType, wantsJson } from '../../shared/web/http/handler.ts';
import { type HttpResponse, jsonResponse } from '../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../shared/web/http/reply-status.ts';
import { NotTakenPage, type NotTakenReason, notTakenText } from '../../shared/web/pages/desk/not-taken-page.tsx';
import type { Visit } from './context.ts';
import { deskPage } from './desk-page.ts';
import { frameOf } from './frame-of.ts';
import { formLimit, uploadLimit } from './sent-form.ts';

/**
 * The answer to a POST that is not taken: why, and that nothing was changed. What was written on a page from before signing in or out is
 * on the page, to be sent again: it is from here, and only its token is of another time.
 */
export function notTaken(visit: Visit, reason: NotTakenReason): HttpResponse {
  const { request, form, signIn, language } = visit;
  const status = statuses[reason] ?? 'forbidden';
  const limit = mediaType(request) === 'multipart/form-data' ? uploadLimit : formLimit;
  if (wantsJson(request)) {
    return jsonResponse(status, { error: { code: reason, message: notTakenText(reason, limit, language) } });
  }
  // A file can't be in a field of ours.
  const isWhole = reason === 'stale' && Object.keys(form.files).length === 0;
  const again = isWhole ? { action: addressOf(visit), fields: [...form.fields].filter(isKept) } : undefined;
  const isSignedOut = signIn === undefined && !isOfSigningIn(request.path);
  return deskPage(status, NotTakenPage({ frame: frameOf(visit), reason, limit, again, isSignedOut }));
}

const statuses: Partial<Record<NotTakenReason, ReplyStatus>> = {
  'too-large': 'too-large',
  'too-many': 'too-large',
  'unsupported-type': 'unsupported-type',
};

/** The address that a form was sent to, in the same language. */
function addressOf({ request: { path, query } }: Visit): string {
  const asked = new URLSearchParams(Object.entries(query).map(([name, value = '']) => [name, value])).toString();
  return asked === '' ? path : `${path}?${asked}`;
}

function isKept([name]: readonly [string, string]): boolean {
  return name !== 'csrf';
}

/** Nobody is to sign in before signing in. */
function isOfSigningIn(path: string): boolean {
  return path === '/d/link' || path.startsWith('/d/in/');
}
