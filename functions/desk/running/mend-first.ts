import type { HttpResponse } from '../../../shared/web/http/http.ts';
import { NoPreviewPage } from '../../../shared/web/pages/desk/running/no-preview-page.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { baseOf, sortedFaults } from '../edit/part-frame.ts';
import { frameOf } from '../frame-of.ts';
import { faultsOf } from '../programme/faults-of.ts';
import { readWritten } from '../programme/read-written.ts';
import { writtenSource } from '../programme/written-source.ts';

/** In the place of a preview, while a draft has faults: what has to be mended, and where. */
export async function mendFirst(title: string, visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { source } = await writtenSource(visit.programme, deps);
  const written = readWritten(source) ?? { content: {}, languages: [] };
  const context = { written, base: baseOf(visit), language: visit.language };
  const { elsewhere: faults } = sortedFaults('', [], faultsOf(source, visit, deps), context);
  return deskPage('ok', NoPreviewPage({ frame: frameOf(visit), base: baseOf(visit), title, faults }));
}
