import type { VNode } from 'preact';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { type ReplyStatus, replyStatus } from '../../shared/web/http/reply-status.ts';
import type { ReaderLink } from '../../shared/web/pages/results/page-address.ts';
import { resultsHeaders } from '../../shared/web/pages/results/style.ts';
import { renderPage } from '../../shared/web/parts/document.tsx';
import type { Reader } from './reader.ts';

/** A page behind a recipient's link. */
export function resultsPage(status: ReplyStatus, page: VNode): HttpResponse {
  return { statusCode: replyStatus[status], headers: { ...resultsHeaders }, body: renderPage(page) };
}

/** Where a reader is. */
export function linkOf({ programme, key, language, isFromDesk }: Reader): ReaderLink {
  return { programme: programme.id, key, language, isFromDesk };
}
