import { type Anew, keyOf, refusalCards } from '../../../shared/authoring/plan-words/refusal-cards.ts';
import { refusedChanges } from '../../../shared/authoring/plan-words/refused-changes.ts';
import { toldPlan } from '../../../shared/authoring/plan-words/told-plan.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { readSource } from '../../../shared/authoring/read-source.ts';
import { readsSession } from '../../../shared/delivery/reading.ts';
import { roleAmong } from '../../../shared/desk/access.ts';
import type { Draft } from '../../../shared/desk/drafts.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import type { Fault } from '../../../shared/programme/fault.ts';
import { endedBy } from '../../../shared/programme/publishing/ended-by.ts';
import { changesNothing, isRefused, type Plan, planPublishing } from '../../../shared/programme/publishing/plan.ts';
import type { Recipient } from '../../../shared/programme/recipient.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import { phase } from '../../../shared/programme/session.ts';
import { sessionName } from '../../../shared/programme/session-name.ts';
import { checkPlanSizes } from '../../../shared/publication/check-report-sizes.ts';
import { inLanguage } from '../../../shared/questionnaire/items.ts';
import { countOf, isStillToRun } from '../../../shared/web/pages/desk/edit/left-to-do.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import type { Publishable, WhatComes } from '../../../shared/web/pages/desk/publishing/publish-page.tsx';
import { whenText } from '../../../shared/web/pages/desk/publishing/version-pages.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { pageSentence } from '../programme/faults-of.ts';
import { leftOf } from '../programme/left-of.ts';
import { readWritten } from '../programme/read-written.ts';
import { writtenSource } from '../programme/written-source.ts';
import { zoneOf } from '../programme/zone-of.ts';
import { askingAnew } from './asking-anew.ts';
import { programmesKnownTo } from './programmes-known-to.ts';
import { colleaguesToTell } from './tell-colleagues.ts';

/** What can become of a draft now, and the plan where it can be published. */
export interface PlannedDraft {
  readonly publishable: Publishable;
  readonly plan?: Plan;
  /** What is published: the draft with the closings that sessions have got since it was saved. */
  readonly source: ProgrammeSource;
}

/** Plans the publishing of a programme's draft. */
export async function plannedDraft(visit: ProgrammeVisit, deps: DeskDeps): Promise<PlannedDraft> {
  const { programme, signIn, now } = visit;
  const { draft } = programme;
  const { source } = await writtenSource(programme, deps);
  if (draft === undefined) return { source, publishable: { standing: 'no-draft' } };
  const read = readSource(source, deps.limits);
  // Or the file of another programme, that somebody has typed the id of: it is published from its own draft alone.
  if (!read.ok || read.file.programme !== programme.id) return { source, publishable: unfinished(source, visit, deps) };
  const { file } = read;
  if (roleAmong(signIn.address, file.recipients) !== 'organiser') {
    return { source, publishable: { standing: 'not-yourself' } };
  }
  const plan = await planOf(file, visit, deps);
  const tooLarge = checkPlanSizes(plan);
  if (tooLarge.length > 0) return { source, publishable: larger(tooLarge, visit) };
  const standing = isRefused(plan) ? 'refused' : changesNothing(plan) ? 'unchanged' : 'ready';
  const isReady = standing === 'ready';
  const over = isReady ? await endedBy(file, deps.programmes, now) : [];
  const since = isReady ? await publishedSince(draft, zoneOf(readWritten(source)), visit, deps) : undefined;
  const advised = worthALook(source, plan, visit, deps);
  const anews = standing === 'refused' ? await anewsOf(plan, source, visit, deps) : undefined;
  const shown = told(plan, visit, anews);
  return { source, plan, publishable: { standing, over, since, advised, draft: draft.number, ...shown } };
}

/** A draft that has to be mended first: each thing with the way to it. */
function unfinished(source: ProgrammeSource, visit: ProgrammeVisit, deps: DeskDeps): Publishable {
  const { left, lines } = leftOf(source, [], visit, deps);
  return { standing: 'faults', count: countOf(left), tasks: lines(left.needed) };
}

/** What publishing a file would do, for who visits. */
export function planOf(file: ProgrammeFile, visit: ProgrammeVisit, deps: DeskDeps): Promise<Plan> {
  const known = { responses: deps.responses, programmes: programmesKnownTo(visit, deps.programmes) };
  return planPublishing(file, known, visit.now);
}

/** What no page of the draft says, since it is a fault only with what is stored: sessions that are in the draft no more. */
function larger(tooLarge: readonly Fault[], { programme, language }: ProgrammeVisit): Publishable {
  const href = `${programmePath(programme.id)}/edit/sessions`;
  const tasks = tooLarge.map((fault) => ({ href, text: pageSentence(fault, language) }));
  return { standing: 'faults', count: tasks.length, tasks };
}

/** What a first publishing means for people at once. */
function whatComes({ programme, sessions }: Plan, { language, now, signIn }: ProgrammeVisit): WhatComes {
  const open = sessions.filter(({ session }) => phase(session, now) === 'open');
  return {
    opensNow: open.map(({ session }) => sessionName(session, language)),
    told: colleaguesToTell(programme, signIn.address).map(({ name }) => name),
    // A speaker who gives no talk gets none.
    reports: programme.next.recipients
      .filter((each) => sessions.some(({ session }) => readsSession(each, session)))
      .map((each) => nameIn(each, sessions, language)),
  };
}

/** What who gets reports is called: a speaker in the language of the page. */
function nameIn(recipient: Recipient, sessions: Plan['sessions'], language: Language): string {
  if (recipient.kind !== 'speaker') return recipient.name;
  const speakers = sessions.flatMap(({ session }) => session.speakers);
  const name = speakers.find(({ id }) => id === recipient.speaker)?.name;
  return name === undefined ? recipient.name : inLanguage(name, language);
}

/** The most refused changes that are tried as new questions: each costs plans. */
const mostTried = 12;

/** What of the refused changes can be had as a new question. */
async function anewsOf(plan: Plan, source: ProgrammeSource, visit: ProgrammeVisit, deps: DeskDeps) {
  const anews = new Map<string, Anew | undefined>();
  for (const refused of refusedChanges(plan).slice(0, mostTried)) {
    anews.set(keyOf(refused), await askingAnew(refused, source, visit, deps));
  }
  return anews;
}

/** A plan as its page tells it. */
function told(plan: Plan, visit: ProgrammeVisit, anews?: ReadonlyMap<string, Anew | undefined>) {
  const { language, now } = visit;
  const sessions = [...plan.sessions, ...plan.leftBehind].map(({ session }) => session);
  return {
    lines: toldPlan(plan, { language, at: 'desk', now }),
    cards: refusalCards(plan, { language, at: 'desk', now }, anews),
    names: Object.fromEntries(sessions.map((session) => [session.code, sessionName(session, language)])),
    revision: shownRevision(plan),
    comes: plan.programme.before === undefined ? whatComes(plan, visit) : undefined,
  };
}

/**
 * How the page of a plan names what is published: its button does nothing once that is another. Empty: nothing is. To it belongs when the
 * sessions close that the plan closes sooner: nobody takes back an extension who has not been shown it.
 */
export function shownRevision({ programme: { before }, sessions }: Plan): string {
  if (before === undefined) return '';
  const sooner = sessions.flatMap((each) =>
    each.outcome === 'changed' && each.session.closesAt < each.before.closesAt
      ? [`${each.session.code}.${each.before.closesAt}`]
      : [],
  );
  return [before.revision ?? 0, ...sooner].join(' ');
}

/** What somebody would be sorry not to have seen before; whether sessions are over is asked by itself. */
function worthALook(source: ProgrammeSource, { sessions }: Plan, visit: ProgrammeVisit, deps: DeskDeps) {
  const done = sessions.filter(({ session }) => !isStillToRun(phase(session, visit.now)));
  const { left, lines } = leftOf(
    source,
    done.map(({ session }) => session.code),
    visit,
    deps,
  );
  return lines(left.advised.filter(({ kind }) => kind !== 'over'));
}

/** What was published since a draft was begun, by the command or at the desk: when, and by whom. */
async function publishedSince(
  draft: Draft,
  zone: string,
  { programme, language }: ProgrammeVisit,
  deps: DeskDeps,
): Promise<string | undefined> {
  const { id, stored } = programme;
  if (stored?.version === undefined || stored.version === draft.basedOn) return undefined;
  const version = await deps.versions.find(id, stored.version);
  // What was published from an earlier save of this very draft is in it.
  if (version === undefined || (version.draft !== undefined && version.draft < draft.number)) return undefined;
  return whenText(version, zone, language);
}
