import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { type HttpResponse, jsonResponse } from '../../../shared/web/http/http.ts';
import type { EditFault } from '../../../shared/web/pages/desk/edit/edit-fault.ts';
import { faultLines } from '../../../shared/web/pages/desk/edit/fault-lines.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { WrittenSource } from '../programme/written-source.ts';
import type { Merge } from './merge/merge.ts';

/** Tells a script what was saved, where the page is now, and what is wrong on it. */
export function savedReply(
  { token, seen, others }: Pick<WrittenSource, 'token'> & { readonly seen?: string; readonly others?: Merge['others'] },
  address: string,
  faults: readonly EditFault[],
  { language }: ProgrammeVisit,
): HttpResponse {
  const { summary } = editorTexts(language);
  const lines = faultLines(faults, language);
  return jsonResponse('ok', {
    draft: token,
    seen,
    ...(others !== undefined && others.size > 0 && { others: Object.fromEntries(others) }),
    address,
    summary: lines.length === 0 ? '' : summary.here({ count: lines.length }),
    lines: lines.map(({ path, text }) => ({ field: path, text })),
    faults: faults.map(({ path, text }) => ({ field: path, text })),
  });
}
