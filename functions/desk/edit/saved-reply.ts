import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { type HttpResponse, jsonResponse } from '../../../shared/web/http/http.ts';
import type { EditFault } from '../../../shared/web/pages/desk/edit/edit-fault.ts';
import { faultLines } from '../../../shared/web/pages/desk/edit/fault-lines.ts';
import { mixedRuns, type Spoken } from '../../../shared/web/pages/desk/said.tsx';
import type { WrittenSource } from '../programme/written-source.ts';
import type { Merge } from './merge/merge.ts';

/**
 * Tells a script what was saved, where the page is now, and what is wrong on it.
 *
 * @param spoken what the page's own words of that can be in
 */
export function savedReply(
  { token, seen, others }: Pick<WrittenSource, 'token'> & { readonly seen?: string; readonly others?: Merge['others'] },
  address: string,
  faults: readonly EditFault[],
  spoken: Spoken,
): HttpResponse {
  const { summary } = editorTexts(spoken.language);
  const lines = faultLines(faults, spoken.language);
  const said = ({ path, text }: Pick<EditFault, 'path' | 'text'>) => ({
    field: path,
    words: mixedRuns({ text, spoken }),
  });
  return jsonResponse('ok', {
    draft: token,
    seen,
    ...(others !== undefined && others.size > 0 && { others: Object.fromEntries(others) }),
    address,
    summary: lines.length === 0 ? '' : summary.here({ count: lines.length }),
    lines: lines.map(said),
    faults: faults.map((fault) => ({ ...said(fault), ...(fault.isPutBack && { isPutBack: true }) })),
  });
}
