import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import type { PaperFiles } from '../../../shared/paper/paper-files.ts';
import { paperSizeOf } from '../../../shared/paper/paper-size.ts';
import { reportPdf } from '../../../shared/paper/report-pdf.ts';
import { fileNameOf } from '../../../shared/sheets/file-name.ts';
import { fileResponse } from '../../../shared/web/http/file-response.ts';
import type { HttpRequest, HttpResponse } from '../../../shared/web/http/http.ts';
import { notFound } from '../../../shared/web/pages/not-found.ts';
import { resultsHeaders } from '../../../shared/web/pages/results/style.ts';
import { chosenReport } from '../chosen-report.ts';
import { type Deps, type Reader, readerOf } from '../reader.ts';
import { viewOf } from '../view-of.ts';

/** What the pages need, and what papers are made with. */
interface PaperDeps extends Deps {
  readonly files: PaperFiles;
}

/**
 * The report behind a recipient's link as a PDF: what the page shows, for the file. A function of its own, because what sets it
 * weighs 75 MB, which the pages would wait for. `?paper=letter` for that size of paper.
 */
export async function givePaper(request: HttpRequest, deps: PaperDeps): Promise<HttpResponse> {
  const reader = await readerOf(request, deps);
  if (reader === undefined) return notFound(request, deps);
  const words = [reader.words, reader.programme.words];
  return inOwnWords(words, () => paperFor(request, reader, deps));
}

async function paperFor(request: HttpRequest, reader: Reader, deps: PaperDeps): Promise<HttpResponse> {
  const chosen = await chosenReport(request, reader, deps);
  const view = chosen && viewOf(chosen, reader);
  if (view === undefined || chosen?.publication === undefined || view.isCancelled) return notFound(request, deps);
  const { asOf } = chosen.publication;
  const content = await reportPdf(view, { asOf, size: paperSizeOf(request.query.paper) }, deps.files);
  const [first, ...others] = chosen.sessions;
  if (first === undefined) return notFound(request, deps);
  const name = fileNameOf(chosen.publication, [first, ...others], reader.language);
  return fileResponse({ contentType: 'application/pdf', ending: '.pdf', content }, name, resultsHeaders);
}
