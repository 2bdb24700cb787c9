import { type Anew, keyOf, refusalCards } from '../../../shared/authoring/plan-words/refusal-cards.ts';
import { refusedChanges } from '../../../shared/authoring/plan-words/refused-changes.ts';
import { toldPlan } from '../../../shared/authoring/plan-words/told-plan.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { isRefused, type Plan } from '../../../shared/programme/publishing/plan.ts';
import { sessionName } from '../../../shared/programme/session-name.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { readWritten } from '../programme/read-written.ts';
import { askingAnew } from './asking-anew.ts';
import { shownRevision } from './shown-revision.ts';
import { whatComes } from './what-comes.ts';

/** A plan as its page tells it, each refused change with what else can become of it. */
export async function planAsShown(plan: Plan, source: ProgrammeSource, visit: ProgrammeVisit, deps: DeskDeps) {
  const { language, now } = visit;
  const anews = isRefused(plan) ? await anewsOf(plan, source, visit, deps) : undefined;
  const sessions = [...plan.sessions, ...plan.leftBehind].map(({ session }) => session);
  return {
    lines: toldPlan(plan, { language, at: 'desk', now }),
    cards: refusalCards(plan, { language, at: 'desk', now }, anews),
    names: Object.fromEntries(sessions.map((session) => [session.code, sessionName(session, language)])),
    revision: shownRevision(plan),
    comes: plan.programme.before === undefined ? whatComes(plan, readWritten(source), visit) : undefined,
  };
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
