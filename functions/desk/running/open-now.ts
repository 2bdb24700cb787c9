import { type Edit, valueAt } from '../../../shared/authoring/edit/edit.ts';
import { edited } from '../../../shared/authoring/edit/edited.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { readSource } from '../../../shared/authoring/read-source.ts';
import { contentOf } from '../../../shared/authoring/written-content.ts';
import { codesIn } from '../../../shared/desk/draft-head.ts';
import { takeOff } from '../../../shared/programme/publishing/marks.ts';
import { isRefused } from '../../../shared/programme/publishing/plan.ts';
import { beginPublishing, finishableFrom, finishPublishing } from '../../../shared/programme/publishing/publish.ts';
import { phase, type StoredSession } from '../../../shared/programme/session.ts';
import { after, type Instant, minute } from '../../../shared/time/instant.ts';
import { wallClockInstant, wallClockText } from '../../../shared/time/wall-clock.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { programmeNow } from '../programme/programme-now.ts';
import { saveDraft } from '../programme/save-draft.ts';
import { publishedSource, writtenSource } from '../programme/written-source.ts';
import { planOf } from '../publishing/plan-of.ts';
import { publishingDeps } from '../publishing/publishing-deps.ts';

/** Why a form was not opened. `unpublishable`: what is published could not be published again as it is, whatever the reason. */
export type Unopened = 'sealed' | 'cancelled' | 'closed' | 'open' | 'changed-meanwhile' | 'unpublishable';

/**
 * Lets the form of a session open now. What is published is published once more with this opening, and nothing else of it: so all that
 * publishing asks and promises holds, its history says who did it, and the file says when the form has opened. A draft that still has the
 * opening of before gets the new one; one in which somebody has chosen another keeps that, and its plan tells it.
 */
export async function openNow(
  { code }: Pick<StoredSession, 'code'>,
  visit: ProgrammeVisit,
  deps: DeskDeps,
): Promise<Unopened | undefined> {
  const now = deps.clock.now();
  const session = await deps.programmes.findSession(code);
  if (session?.sealedAt !== undefined) return 'sealed';
  const at = session && phase(session, now);
  if (session === undefined || at === undefined) return 'changed-meanwhile';
  if (at !== 'upcoming') return at === 'grace' ? 'closed' : at;
  const before = await publishedSource(visit.programme, deps);
  const opens = minuteIn(session.zone, now);
  const source = withOpening(before, code, opens);
  const outcome = await publishedAnew(source, { ...visit, now }, deps);
  if (outcome === undefined) await carryAlong(before, { code, opens }, visit, deps);
  return outcome;
}

/** Publishes a file in which only an opening is another: whose questions stay nobody has to wait for. */
async function publishedAnew(
  source: ProgrammeSource,
  visit: ProgrammeVisit,
  deps: DeskDeps,
): Promise<'changed-meanwhile' | 'unpublishable' | undefined> {
  const read = readSource(source, deps.limits);
  if (!read.ok || read.file.programme !== visit.programme.id) return 'unpublishable';
  const plan = await planOf(read.file, visit, deps);
  if (isRefused(plan)) return 'unpublishable';
  const publishing = publishingDeps({ source }, plan, visit, deps);
  const marks = await beginPublishing(plan, publishing);
  if (typeof marks === 'string') return 'changed-meanwhile';
  if (finishableFrom(marks) !== undefined) {
    await takeOff(marks, publishing);
    return 'unpublishable';
  }
  return (await finishPublishing(plan, marks, publishing)) === 'published' ? undefined : 'changed-meanwhile';
}

/** Lets the draft, if there is one, say what is published since: also where another has saved it meanwhile. */
async function carryAlong(
  before: ProgrammeSource,
  opening: { readonly code: string; readonly opens: string },
  visit: ProgrammeVisit,
  deps: DeskDeps,
): Promise<void> {
  const now = await programmeNow(visit, deps);
  const draft = now?.programme.draft;
  if (now === undefined || draft === undefined) return;
  const { code, opens } = opening;
  if (openingIn(draft.source, code) !== openingIn(before, code)) return;
  const written = await writtenSource(now.programme, deps);
  const isUpToDate = draft.basedOn === visit.programme.stored?.version;
  const saved = await saveDraft(
    now.programme,
    {
      ...written,
      source: withOpening(written.source, code, opens),
      ...(isUpToDate && { basedOn: now.programme.stored?.version }),
    },
    now,
    deps,
  );
  if (saved.outcome === 'lost') await carryAlong(before, opening, visit, deps);
}

function withOpening(source: ProgrammeSource, code: string, opens: string): ProgrammeSource {
  const at = codesIn(contentOf(source)).indexOf(code);
  const edits: Edit[] = at === -1 ? [] : [{ set: ['sessions', at, 'opens'], value: opens }];
  return edited(source, edits);
}

function openingIn(source: ProgrammeSource, code: string): unknown {
  const content = contentOf(source);
  return valueAt(content, ['sessions', codesIn(content).indexOf(code), 'opens']);
}

/** The minute that clocks show now, as files say it; where they show it twice that day, the last before that they show once. */
function minuteIn(zone: string, now: Instant): string {
  const text = wallClockText(now, zone);
  return wallClockInstant(text, zone) === undefined ? minuteIn(zone, after(now, -minute)) : text;
}
