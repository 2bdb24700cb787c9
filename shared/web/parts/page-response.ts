import type { VNode } from 'preact';
import type { HttpResponse } from '../http/http.ts';
import { pageHeaders, renderPage } from './document.tsx';

export function pageResponse(statusCode: number, page: VNode): HttpResponse {
  return { statusCode, headers: { ...pageHeaders }, body: renderPage(page) };
}
