import type { VNode } from 'preact';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { type ReplyStatus, replyStatus } from '../../shared/web/http/reply-status.ts';
import { deskHeaders } from '../../shared/web/pages/desk/headers.ts';
import { renderPage } from '../../shared/web/parts/document.tsx';

/** A page of the desk. */
export function deskPage(status: ReplyStatus, page: VNode, ...cookies: readonly string[]): HttpResponse {
  const headers = { ...deskHeaders };
  return {
    statusCode: replyStatus[status],
    headers,
    ...(cookies.length > 0 && { cookies: [...cookies] }),
    body: renderPage(page),
  };
}
