import { idFor, isProgrammeId, nextCodes, nextId } from '../../shared/authoring/next-names.ts';
import type { ProgrammeSource } from '../../shared/authoring/programme-source.ts';
import { templateLanguages } from '../../shared/authoring/template-words.ts';
import { editorTexts } from '../../shared/i18n/editor-texts.ts';
import { isInterfaceLanguage } from '../../shared/i18n/interface-languages.ts';
import { after, day } from '../../shared/time/instant.ts';
import { isZone } from '../../shared/time/wall-clock.ts';
import { zoneNamed } from '../../shared/time/zones.ts';
import { type HttpResponse, seeOther } from '../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../shared/web/http/reply-status.ts';
import {
  AgainPage,
  FromTemplatePage,
  NewPage,
  type TemplateName,
  type Typed,
} from '../../shared/web/pages/desk/edit/new-pages.tsx';
import { partsOf, shownOf, type Written } from '../../shared/web/pages/desk/edit/written.ts';
import type { DeskProgramme, SignedInVisit } from './context.ts';
import type { DeskDeps } from './deps.ts';
import { deskPage } from './desk-page.ts';
import { frameOf } from './frame-of.ts';
import { listedProgramme } from './listed-programme.ts';
import { filledTemplate, heldAgain } from './new-source.ts';
import { nothingThere } from './nothing-there.ts';
import { titleOf } from './part-frame.ts';
import { sentSource } from './programme-file.ts';
import { programmeOf, programmesOf } from './programmes-of.ts';
import { readWritten } from './read-written.ts';
import { saveDraft } from './save-draft.ts';
import { isTemplate, templateCards } from './template-cards.ts';
import { tooLarge } from './too-large.ts';
import { writtenSource } from './written-source.ts';

/** The ways to a new programme, or the few fields of one of them: `GET /d/new`, `?template=short`, `?from=ets-2020`. */
export async function showNew(visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { template = '', from } = visit.request.query;
  if (isTemplate(template)) return templatePage('ok', visit, template, deps, { values: usualValues(visit), wrong: {} });
  if (from !== undefined) {
    const earlier = await earlierProgramme(from, visit, deps);
    if (earlier === undefined) return nothingThere(visit);
    const starts = after(visit.now, 28 * day).slice(0, dayLength);
    return againPage('ok', visit, earlier, { values: { starts, follows: 'yes' }, wrong: {} });
  }
  return newPage('ok', visit, deps);
}

/** Makes one: `POST /d/new`. It leads to the overview of the new programme. */
export async function makeNew(visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const template = visit.form.fields.get('template') ?? '';
  const from = visit.form.fields.get('from');
  if (isTemplate(template)) return makeFromTemplate(template, visit, deps);
  if (from !== null) return makeAgain(from, visit, deps);
  const sent = sentSource(visit.form, visit);
  if ('error' in sent) return newPage('answers', visit, deps, sent.error);
  const { taken, badId } = editorTexts(visit.language).new;
  if (!isProgrammeId(sent.id)) return newPage('answers', visit, deps, badId);
  return begin(sent.id, sent.source, visit, deps, () => newPage('answers', visit, deps, taken));
}

const dayLength = '2026-12-10'.length;

/** What is likely: a week from now, in the last hour of a day. */
function usualValues({ now }: SignedInVisit): Typed['values'] {
  return { day: after(now, 7 * day).slice(0, dayLength), from: '16:00', to: '20:00' };
}

async function newPage(
  status: ReplyStatus,
  visit: SignedInVisit,
  deps: DeskDeps,
  fileError?: string,
): Promise<HttpResponse> {
  const own = await programmesOf(visit.signIn.organiser, visit.signIn.address, deps);
  const listed = await Promise.all(
    own.filter(({ role }) => role === 'organiser').map((each) => listedProgramme(each, visit, deps)),
  );
  return deskPage(
    status,
    NewPage({ frame: frameOf(visit), templates: templateCards(visit.language), programmes: listed, fileError }),
  );
}

function templatePage(
  status: ReplyStatus,
  visit: SignedInVisit,
  template: TemplateName,
  { limits }: DeskDeps,
  typed: Typed,
): HttpResponse {
  const languages = templateLanguages.filter((each) => limits.languages.includes(each));
  const sent = visit.form.fields.getAll('languages');
  const usual = template === 'satisfaction-table-zh' ? 'zh-CN' : visit.language;
  const chosen = visit.form.fields.has('template') ? sent : [usual];
  const page = FromTemplatePage({
    frame: frameOf(visit),
    template,
    asks: templateCards(visit.language).find(({ name }) => name === template)?.repeats ?? [],
    address: visit.signIn.address,
    // The one that is proposed stands first: who chooses several has it as the first one.
    languages: [...languages.filter((each) => each === usual), ...languages.filter((each) => each !== usual)],
    chosen,
    typed,
  });
  return deskPage(status, page);
}

async function makeFromTemplate(template: TemplateName, visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const texts = editorTexts(visit.language).new;
  const { fields } = visit.form;
  const names = [
    'title',
    'place',
    'day',
    'from',
    'to',
    'toDay',
    'zone',
    'headcount',
    'talks',
    'topics',
    'you',
    'id',
  ] as const;
  const values = Object.fromEntries(names.map((name) => [name, fields.get(name)?.trim() ?? ''])) as Record<
    (typeof names)[number],
    string
  >;
  const languages = fields.getAll('languages').filter(isInterfaceLanguage);
  const zone = zoneNamed(values.zone);
  const closing = values.toDay === '' ? values.day : values.toDay;
  const needed = (name: (typeof names)[number]) => (values[name] === '' ? texts.needed : undefined);
  const time = (name: 'from' | 'to') => (/^([01]\d|2[0-3]):[0-5]\d$/.test(values[name]) ? undefined : texts.badTime);
  const isOrdered = `${closing} ${values.to}` > `${values.day} ${values.from}`;
  const wrong: Typed['wrong'] = {
    title: needed('title'),
    day: isDay(values.day) ? undefined : texts.badDay,
    from: time('from'),
    to: time('to') ?? (isOrdered ? undefined : texts.order),
    toDay: isDay(closing) ? undefined : texts.badDay,
    zone: zone !== '' && isZone(zone) ? undefined : texts.badZone,
    headcount: /^([1-9]\d{0,5})?$/.test(values.headcount) ? undefined : texts.badNumber,
    languages: languages.length === 0 ? texts.needed : undefined,
    you: needed('you'),
    id: values.id === '' || isProgrammeId(values.id) ? undefined : texts.badId,
  };
  const refused = (more: Typed['wrong'] = {}) =>
    templatePage('answers', visit, template, deps, { values: { ...values, zone }, wrong: { ...wrong, ...more } });
  if (Object.values(wrong).some((each) => each !== undefined)) return refused();
  const source = (id: string) =>
    filledTemplate(template, {
      id,
      languages,
      zone,
      title: values.title,
      place: values.place,
      opens: `${values.day} ${values.from}`,
      closes: `${closing} ${values.to}`,
      headcount: values.headcount === '' ? undefined : Number(values.headcount),
      talks: values.talks,
      topics: values.topics,
      name: values.you,
      address: visit.signIn.address,
    });
  return named(values.id, idFor(values.title), source, visit, deps, () => refused({ id: texts.taken }));
}

/** Begins a programme under the id that was typed, or else under the first one like another that is free. */
async function named(
  typed: string,
  proposed: string,
  source: (id: string) => ProgrammeSource,
  visit: SignedInVisit,
  deps: DeskDeps,
  taken: () => HttpResponse | Promise<HttpResponse>,
): Promise<HttpResponse> {
  if (typed !== '') return begin(typed, source(typed), visit, deps, taken);
  const tried = new Set<string>();
  let id = proposed;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const begun = await beginAs(id, source(id), visit, deps);
    if (begun !== 'taken') return begun;
    tried.add(id);
    id = nextId(proposed, tried);
  }
  return taken();
}

/** More than anybody holds trainings of one name. */
const mostTries = 30;

async function begin(
  id: string,
  source: ProgrammeSource,
  visit: SignedInVisit,
  deps: DeskDeps,
  taken: () => HttpResponse | Promise<HttpResponse>,
): Promise<HttpResponse> {
  const begun = await beginAs(id, source, visit, deps);
  return begun === 'taken' ? taken() : begun;
}

/** Nobody is told whose a taken one is: only that it is taken. */
async function beginAs(
  id: string,
  source: ProgrammeSource,
  visit: SignedInVisit,
  deps: DeskDeps,
): Promise<HttpResponse | 'taken'> {
  if ((await deps.programmes.findProgramme(id)) !== undefined) return 'taken';
  const result = await saveDraft({ id, draft: undefined }, source, visit, deps);
  if (result.outcome === 'too-large') return tooLarge(visit, result.bytes, '/d/new');
  return result.outcome === 'lost' ? 'taken' : seeOther(`/d/p/${id}`);
}

interface Earlier {
  readonly programme: DeskProgramme;
  readonly source: ProgrammeSource;
  readonly written: Written;
}

async function earlierProgramme(id: string, visit: SignedInVisit, deps: DeskDeps): Promise<Earlier | undefined> {
  const programme = await programmeOf(id, visit.signIn.address, deps);
  if (programme?.role !== 'organiser') return undefined;
  const { source } = await writtenSource(programme, deps);
  return { programme, source, written: readWritten(source) ?? { content: {}, languages: [] } };
}

function againPage(
  status: ReplyStatus,
  visit: SignedInVisit,
  { programme: { id }, written }: Earlier,
  typed: Typed,
): HttpResponse {
  const openings = partsOf(written, 'sessions').map((place) => shownOf(written, `${place}.opens`).slice(0, dayLength));
  const page = AgainPage({
    frame: frameOf(visit),
    from: { id, title: titleOf(written, visit.language) ?? id },
    before: openings.sort()[0] ?? '',
    typed,
  });
  return deskPage(status, page);
}

async function makeAgain(from: string, visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const earlier = await earlierProgramme(from, visit, deps);
  if (earlier === undefined) return nothingThere(visit);
  const texts = editorTexts(visit.language).new;
  const { fields } = visit.form;
  const [starts, id] = [fields.get('starts')?.trim() ?? '', fields.get('id')?.trim() ?? ''];
  const follows = fields.get('follows') === 'yes';
  const values = { starts, id, follows: follows ? 'yes' : '' };
  const refused = (wrong: Typed['wrong']) => againPage('answers', visit, earlier, { values, wrong });
  const wrong = {
    starts: isDay(starts) ? undefined : texts.badDay,
    id: id === '' || isProgrammeId(id) ? undefined : texts.badId,
  };
  if (wrong.starts !== undefined || wrong.id !== undefined) return refused(wrong);
  if (partsOf(earlier.written, 'sessions').length === 0) return refused({ starts: texts.unread });
  const taken = await takenCodes(earlier.written, deps);
  const source = (as: string) =>
    heldAgain(earlier.source, {
      id: as,
      starts,
      taken,
      follows: follows && earlier.programme.stored ? from : undefined,
    });
  return named(id, nextId(from, new Set([from])), source, visit, deps, () => refused({ id: texts.taken }));
}

/** Codes like those of a programme that other published sessions have: a form is at one address. */
async function takenCodes(written: Written, { programmes }: DeskDeps): Promise<ReadonlySet<string>> {
  const codes = partsOf(written, 'sessions').map((place) => shownOf(written, `${place}.code`));
  const taken = new Set<string>();
  for (let tries = 0; tries < mostTries; tries += 1) {
    const next = [...nextCodes(codes, taken).values()];
    const found = await Promise.all(next.map((code) => programmes.findSession(code as never)));
    const used = next.filter((_, at) => found[at] !== undefined);
    if (used.length === 0) return taken;
    for (const code of used) taken.add(code);
  }
  return taken;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(+at) && at.toISOString().startsWith(text);
}
