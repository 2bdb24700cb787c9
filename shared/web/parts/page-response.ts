import type { VNode } from 'preact';
import type { Language } from '../../i18n/text.ts';
import type { Look } from '../../programme/look.ts';
import type { HttpResponse } from '../http/http.ts';
import { type ReplyStatus, replyStatus } from '../http/reply-status.ts';
import { headersFor, renderPage } from './document.tsx';

/** What every page is made of. A page of a session has the look of its programme, and so must its headers have. */
interface PageProps {
  readonly language: Language;
  readonly session?: { readonly look?: Look };
}

/** A page as it is sent: what it is made of decides its headers too, so that no style of it is blocked. */
export function pageResponse<Props extends PageProps>(
  status: ReplyStatus,
  page: (props: Props) => VNode,
  props: Props,
): HttpResponse {
  return {
    statusCode: replyStatus[status],
    headers: { ...headersFor(props.session?.look) },
    body: renderPage(page(props)),
  };
}
