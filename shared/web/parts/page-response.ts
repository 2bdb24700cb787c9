import type { VNode } from 'preact';
import type { Look } from '../../programme/look.ts';
import type { HttpResponse } from '../http/http.ts';
import { type ReplyStatus, replyStatus } from '../http/reply-status.ts';
import { headersFor, renderPage } from './document.tsx';

/** A page as it is sent. `of`: the session whose page it is, by whose look its headers are. */
export function pageResponse(status: ReplyStatus, page: VNode, of?: { readonly look?: Look }): HttpResponse {
  return { statusCode: replyStatus[status], headers: { ...headersFor(of?.look) }, body: renderPage(page) };
}
