import { isProgrammeId } from '../../../shared/authoring/next-names.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { NewPage } from '../../../shared/web/pages/desk/new/new-page.tsx';
import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { sentSource } from '../edit/programme-file.ts';
import { frameOf } from '../frame-of.ts';
import { newestFirst } from '../lists/by-attention.ts';
import { listedProgrammes } from '../programme/listed-programmes.ts';
import { programmesOf } from '../programme/programmes-of.ts';
import { begin } from './begin.ts';
import { makeFromTemplate, showTemplate } from './from-template.ts';
import { makeAgain, showAgain } from './hold-again.ts';
import { isTemplate, templateCards } from './template-cards.ts';

/** The ways to a new programme, or the few fields of one of them: `GET /d/new`, `?template=short`, `?from=ets-2020`. */
export async function showNew(visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { template = '', from } = visit.request.query;
  if (isTemplate(template)) return showTemplate(template, visit, deps);
  return from === undefined ? newPage('ok', visit, deps) : showAgain(from, visit, deps);
}

/** Makes one: `POST /d/new`. It leads to the overview of the new programme. */
export async function makeNew(visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const template = visit.form.fields.get('template') ?? '';
  const from = visit.form.fields.get('from');
  if (isTemplate(template)) return makeFromTemplate(template, visit, deps);
  return from === null ? makeFromFile(visit, deps) : makeAgain(from, visit, deps);
}

async function makeFromFile(visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const sent = sentSource(visit.form, visit);
  if ('error' in sent) return newPage('answers', visit, deps, sent.error);
  const { id, source } = sent;
  const { taken, badId } = editorTexts(visit.language).new;
  if (!isProgrammeId(id)) return newPage('answers', visit, deps, badId);
  const isTaken = () => newPage('answers', visit, deps, taken);
  return begin({ typed: id, idAmong: () => id, source: async () => source, isTaken }, visit, deps);
}

/** How many earlier programmes are offered to be held again: the others can be from their own pages. */
const mostEarlier = 10;

async function newPage(
  status: ReplyStatus,
  visit: SignedInVisit,
  deps: DeskDeps,
  fileError?: string,
): Promise<HttpResponse> {
  const own = await programmesOf(visit.signIn.organiser, visit.signIn.address, deps);
  const organised = own.filter(({ role }) => role === 'organiser');
  const programmes = newestFirst(await listedProgrammes(organised, visit, deps));
  return deskPage(
    status,
    NewPage({
      frame: frameOf(visit),
      templates: templateCards(visit.language),
      programmes: programmes.slice(0, mostEarlier),
      isMore: programmes.length > mostEarlier,
      fileError,
    }),
  );
}
