import type { TooLarge } from '../../../shared/desk/drafts.ts';
import { wantsJson } from '../../../shared/web/http/handler.ts';
import { type HttpResponse, jsonResponse } from '../../../shared/web/http/http.ts';
import { TooLargePage } from '../../../shared/web/pages/desk/edit/broken-file-page.tsx';
import type { SignedInVisit } from '../context.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';

/** Says of a draft that it is larger than what is kept. Nothing was written. */
export function tooLarge(visit: SignedInVisit, { bytes, most }: TooLarge, back: string): HttpResponse {
  if (wantsJson(visit.request)) return jsonResponse('too-large', { error: { code: 'too-large' } });
  return deskPage('too-large', TooLargePage({ frame: frameOf(visit), bytes, most, back }));
}
