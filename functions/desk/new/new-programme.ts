import { isProgrammeId } from '../../../shared/authoring/next-names.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import type { FileError } from '../../../shared/web/pages/desk/edit/fields/upload-fields.tsx';
import { NewPage } from '../../../shared/web/pages/desk/new/new-page.tsx';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { afterUpload, sentSource } from '../edit/source/sent-source.ts';
import { frameOf } from '../frame-of.ts';
import { newestFirst } from '../lists/by-attention.ts';
import { listedProgrammes } from '../programme/listed-programmes.ts';
import { programmeTitle } from '../programme/programme-title.ts';
import { programmeOf, programmesOf } from '../programme/programmes-of.ts';
import { makeAskAgain, showAskAgain } from './ask-again.ts';
import { begin } from './begin.ts';
import { makeFromTemplate, showTemplate } from './from-template.ts';
import { makeAgain, showAgain } from './hold-again.ts';
import { isTemplate, templateCards } from './template-cards.ts';

/** The ways to a new programme, or the few fields of one of them: `GET /d/new`, `?template=short`, `?from=ets-2020`, `?followUpOf=ets-2020`. */
export async function showNew(visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { template = '', from, followUpOf } = visit.request.query;
  if (followUpOf !== undefined) return showAskAgain(followUpOf, visit, deps);
  if (isTemplate(template)) return showTemplate(template, visit, deps);
  return from === undefined ? newPage('ok', visit, deps) : showAgain(from, visit, deps);
}

/** Makes one: `POST /d/new`. It leads to the overview of the new programme. */
export async function makeNew(visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const template = visit.form.fields.get('template') ?? '';
  const from = visit.form.fields.get('from');
  const followUpOf = visit.form.fields.get('followUpOf');
  if (followUpOf !== null) return makeAskAgain(followUpOf, visit, deps);
  if (isTemplate(template)) return makeFromTemplate(template, visit, deps);
  return from === null ? makeFromFile(visit, deps) : makeAgain(from, visit, deps);
}

async function makeFromFile(visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const sent = sentSource(visit, deps);
  const refused = (error: FileError) => newPage('answers', visit, deps, error);
  if ('error' in sent) return refused(sent.error);
  const { id, source } = sent;
  if (!isProgrammeId(id)) return refused({ text: editorTexts(visit.language).new.badId });
  const isTaken = async () => refused(await whoHas(id, visit, deps));
  const leadsTo = () => afterUpload(sent, visit, deps);
  return begin({ typed: id, idAmong: () => id, source: async () => source, isTaken, leadsTo }, visit, deps);
}

/** What is said of an id that there is: who organises its programme can put the file in its place, and nobody else is told whose it is. */
async function whoHas(id: string, visit: SignedInVisit, deps: DeskDeps): Promise<FileError> {
  const texts = editorTexts(visit.language);
  const programme = await programmeOf(id, visit.signIn.address, deps);
  if (programme?.role !== 'organiser') return { text: texts.new.taken };
  const label = texts.file.inPlace({ programme: programmeTitle(programme, visit.language).text });
  return { text: texts.file.own({ id }), instead: { href: `${programmePath(id)}?replace#file`, label } };
}

/** How many earlier programmes are offered to be held again: the others can be from their own pages. */
const mostEarlier = 10;

async function newPage(
  status: ReplyStatus,
  visit: SignedInVisit,
  deps: DeskDeps,
  fileError?: FileError,
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
      now: visit.now,
    }),
  );
}
