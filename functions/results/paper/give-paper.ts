import type { PaperFiles } from '../../../shared/paper/paper-files.ts';
import { paperSizeOf } from '../../../shared/paper/paper-size.ts';
import { reportPdf } from '../../../shared/paper/report-pdf.ts';
import type { HttpRequest, HttpResponse } from '../../../shared/web/http/http.ts';
import { chosenReport } from '../chosen-report.ts';
import { fileResponse } from '../file-response.ts';
import { notFound } from '../not-found.ts';
import { type Deps, readerOf } from '../reader.ts';
import { viewOf } from '../view-of.ts';

/**
 * The report behind a recipient's link as a PDF: what the page shows, for the file. A function of its own, because what sets it
 * weighs 55 MB, which the pages would wait for. `?paper=letter` for that size of paper.
 */
export async function givePaper(
  request: HttpRequest,
  deps: Deps & { readonly files: PaperFiles },
): Promise<HttpResponse> {
  const reader = await readerOf(request, deps);
  if (reader === undefined) return notFound(request, deps);
  const chosen = await chosenReport(request, reader, deps);
  const view = chosen && viewOf(chosen, reader);
  if (view === undefined || chosen?.publication === undefined || view.isCancelled) return notFound(request, deps);
  const { asOf } = chosen.publication;
  const content = await reportPdf(view, { asOf, size: paperSizeOf(request.query.paper) }, deps.files);
  return fileResponse({ contentType: 'application/pdf', ending: 'pdf', content }, chosen, reader);
}
