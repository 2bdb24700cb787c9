import type { HttpResponse } from '../../../shared/web/http/http.ts';
import { NoPreviewPage } from '../../../shared/web/pages/desk/running/no-preview-page.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { faultsOf } from '../faults-of.ts';
import { frameOf } from '../frame-of.ts';
import { baseOf, sortedFaults } from '../part-frame.ts';
import { readWritten } from '../read-written.ts';
import { writtenSource } from '../written-source.ts';

/** In the place of a preview, while a draft has faults: what has to be mended, and where. */
export async function mendFirst(title: string, visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { source } = await writtenSource(visit.programme, deps);
  const written = readWritten(source) ?? { content: {}, languages: [] };
  const context = { written, base: baseOf(visit), language: visit.language };
  const { elsewhere: faults } = sortedFaults('', [], faultsOf(source, visit, deps), context);
  return deskPage('ok', NoPreviewPage({ frame: frameOf(visit), base: baseOf(visit), title, faults }));
}
