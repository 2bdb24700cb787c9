import { inOwnWords } from '../../shared/i18n/in-own-words.ts';
import { reportTexts } from '../../shared/i18n/report-texts.ts';
import { sessionName } from '../../shared/programme/session-name.ts';
import { inLanguage } from '../../shared/questionnaire/items.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';
import { notFound } from '../../shared/web/pages/not-found.ts';
import { FilesPage, ReportsPage, TablePage } from '../../shared/web/pages/results/list-page.tsx';
import {
  definitionsPage,
  filesPage,
  preferencesPage,
  reportsPage,
  type tablePages,
  type Wanted,
} from '../../shared/web/pages/results/page-address.ts';
import { NothingYetPage, type ReportChoice, ResultsPage } from '../../shared/web/pages/results/results-page.tsx';
import { changePreferences, showPreferences, showStop, stopMails } from './change-preferences.ts';
import { chosenReport, wantedOf } from './chosen-report.ts';
import { dividedFiles } from './divided-files.ts';
import { type Deps, type Reader, readerOf } from './reader.ts';
import { linkOf, resultsPage } from './results-response.ts';
import { viewOf } from './view-of.ts';

/** The pages behind a recipient's link; without the right key there is nothing at its address. */
export async function showResults(request: HttpRequest, deps: Deps): Promise<HttpResponse> {
  const reader = await readerOf(request, deps);
  if (reader === undefined) return notFound(request, deps);
  const words = [reader.words, reader.programme.words];
  return inOwnWords(words, () => showPage(request, reader, deps));
}

function showPage(request: HttpRequest, reader: Reader, deps: Deps): HttpResponse | Promise<HttpResponse> {
  const isPost = request.method === 'POST';
  switch (request.pathParameters.page) {
    case undefined:
      return showReport(request, reader, deps);
    case preferencesPage:
      return isPost ? changePreferences(request, reader, deps) : showPreferences(request, reader);
    case definitionsPage:
      return isPost ? notFound(request, deps) : showDefinitions(request, reader, deps);
    case filesPage:
      return isPost ? notFound(request, deps) : showFiles(request, reader, deps);
    case reportsPage:
      return isPost ? notFound(request, deps) : showReports(request, reader);
    case 'sessions':
    case 'speakers':
    case 'topics':
    case 'parts':
      return isPost ? notFound(request, deps) : showTable(request.pathParameters.page, request, reader, deps);
    case 'stop':
      return isPost ? stopMails(reader, deps) : showStop(reader);
    default:
      return isPost ? notFound(request, deps) : giveFile(request, reader, deps);
  }
}

async function giveFile(request: HttpRequest, reader: Reader, deps: Deps): Promise<HttpResponse> {
  // Most who look at results take no file.
  const { askedFileOf, download } = await import('./download.ts');
  const asked = askedFileOf(request.pathParameters.page ?? '', request.query.part);
  const chosen = asked && (await chosenReport(request, reader, deps));
  const file = asked && chosen && (await download(asked, chosen, reader));
  return file ?? notFound(request, deps);
}

async function showReport(request: HttpRequest, reader: Reader, deps: Deps): Promise<HttpResponse> {
  const chosen = await chosenReport(request, reader, deps);
  if (chosen === undefined) return notFound(request, deps);
  const view = viewOf(chosen, reader);
  const page = { link: linkOf(reader), languages: reader.languages, choices: choicesOf(reader, chosen.wanted) };
  const programme = inLanguage(reader.programme.title, reader.language);
  return resultsPage(
    'ok',
    view === undefined
      ? NothingYetPage({ ...page, programme })
      : ResultsPage({
          ...page,
          view,
          search: request.query.q ?? '',
          isDivided: dividedFiles(chosen, reader.language) !== undefined,
        }),
  );
}

/** One table of a report, page by page. */
async function showTable(
  page: (typeof tablePages)[number],
  request: HttpRequest,
  reader: Reader,
  deps: Deps,
): Promise<HttpResponse> {
  const chosen = await chosenReport(request, reader, deps);
  const table = chosen && viewOf(chosen, reader)?.[page];
  if (table === undefined) return notFound(request, deps);
  return resultsPage('ok', TablePage({ ...listOf(request, reader), wanted: chosen?.wanted ?? {}, page, table }));
}

/** The files of the answers of single sessions, where one file has no room for all. */
async function showFiles(request: HttpRequest, reader: Reader, deps: Deps): Promise<HttpResponse> {
  const chosen = await chosenReport(request, reader, deps);
  const files = chosen && dividedFiles(chosen, reader.language);
  if (files === undefined) return notFound(request, deps);
  return resultsPage('ok', FilesPage({ ...listOf(request, reader), wanted: chosen?.wanted ?? {}, files }));
}

/** All reports that a reader can choose. */
function showReports(request: HttpRequest, reader: Reader): HttpResponse {
  return resultsPage('ok', ReportsPage({ ...listOf(request, reader), choices: choicesOf(reader, {}) }));
}

function listOf({ query }: HttpRequest, reader: Reader) {
  const { programme, languages, language } = reader;
  const title = inLanguage(programme.title, language);
  return { link: linkOf(reader), languages, programme: title, search: query.q ?? '', part: query.part };
}

/**
 * How the numbers are made: the same for everybody, in the reader's language and a programme's words. The report that it was opened
 * from is only where it leads back to.
 */
async function showDefinitions(request: HttpRequest, reader: Reader, deps: Deps): Promise<HttpResponse> {
  const wanted = wantedOf(request, reader);
  if (wanted === undefined) return notFound(request, deps);
  // Few look them up: all formulas and examples are in it.
  const { DefinitionsPage } = await import('../../shared/web/pages/results/definitions/definitions-page.tsx');
  const { programme, languages, language } = reader;
  const title = inLanguage(programme.title, language);
  return resultsPage('ok', DefinitionsPage({ link: linkOf(reader), programme: title, languages, wanted }));
}

/** The programme first, for who may see it, then the sessions in its order. */
function choicesOf({ readsAll, sessions, language }: Reader, wanted: Wanted): ReportChoice[] {
  const whole = { label: reportTexts(language).allSessions, wanted: { all: true }, isShown: wanted.all === true };
  return [
    ...(readsAll ? [whole] : []),
    ...sessions.map((session) => ({
      label: sessionName(session, language),
      wanted: { session: session.code },
      isShown: wanted.session === session.code,
    })),
  ];
}
