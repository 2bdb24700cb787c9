import type { HttpResponse } from '../../shared/web/http/http.ts';
import { DeskNotFoundPage } from '../../shared/web/pages/desk/message-pages.tsx';
import type { SignedInVisit } from './context.ts';
import { deskPage } from './desk-page.ts';
import { frameOf } from './frame-of.ts';

/** What is at every address at which there is nothing for somebody: the same, whatever it is. */
export function nothingThere(visit: SignedInVisit): HttpResponse {
  return deskPage('not-found', DeskNotFoundPage({ frame: frameOf(visit) }));
}
