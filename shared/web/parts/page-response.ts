import type { VNode } from 'preact';
import type { HttpResponse } from '../http/http.ts';
import { type ReplyStatus, replyStatus } from '../http/reply-status.ts';
import { pageHeaders, renderPage } from './document.tsx';

export function pageResponse(status: ReplyStatus, page: VNode): HttpResponse {
  return { statusCode: replyStatus[status], headers: { ...pageHeaders }, body: renderPage(page) };
}
