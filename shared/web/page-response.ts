import type { VNode } from 'preact';
import { pageHeaders, renderPage } from './document.tsx';
import type { HttpResponse } from './http.ts';

export function pageResponse(statusCode: number, page: VNode): HttpResponse {
  return { statusCode, headers: { ...pageHeaders }, body: renderPage(page) };
}
