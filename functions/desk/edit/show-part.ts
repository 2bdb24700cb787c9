import { isAnything } from '../../../shared/authoring/answered/answered.ts';
import { applied, type Edit } from '../../../shared/authoring/edit/edit.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { TooManyNote } from '../../../shared/web/pages/desk/edit/too-many-note.tsx';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { nothingThere } from '../nothing-there.ts';
import { readWritten } from '../programme/read-written.ts';
import { publishedSource, writtenSource } from '../programme/written-source.ts';
import { answeredSessions } from './answered-sessions.ts';
import { type AskedPart, askedPart, viewAfter } from './asked-part.ts';
import { draftFaults } from './draft-faults.ts';
import { limitedView } from './limited-view.ts';
import { formName } from './own-save.ts';
import { pagedView } from './paged-view.ts';
import { brokenFile, partPage } from './part-page.ts';
import { seenValues } from './seen-values.ts';

/** A part of a programme file as a form: `GET /d/p/{id}/edit/{part}`, and what is behind it: `/{of}`. */
export function showPart(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  return shownPart(visit, deps);
}

/** The same with what was typed on it, of which nothing is kept since it is too much at once. */
export function showTyped(typed: readonly Edit[], visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  return shownPart(visit, deps, typed);
}

async function shownPart(visit: ProgrammeVisit, deps: DeskDeps, typed?: readonly Edit[]): Promise<HttpResponse> {
  const written = await writtenSource(visit.programme, deps);
  const content = readWritten(written.source);
  if (content === undefined) return brokenFile(visit);
  const { known: answered, foreseen } = await answeredSessions(visit, content, deps);
  const asked = askedPart(visit, content, deps, answered);
  if (asked === undefined) return nothingThere(visit);
  if (asked.earlier !== undefined && typed === undefined) return seeOther(asked.address);
  const published = isAnything(answered) ? await publishedContent(visit, deps) : undefined;
  const shown = (part: AskedPart): AskedPart => {
    const limits = { written: part.context.written, published, answered, language: visit.language };
    return { ...part, view: pagedView(limitedView(part.view, limits, foreseen), part) };
  };
  const kept = shown(asked);
  const seen = seenValues(kept.view.groups, content);
  const names = { token: written.token, form: formName(deps.random()), seen };
  if (typed === undefined) {
    return partPage(kept, visit, names, await draftFaults(written.source, asked.name, answered, visit, deps));
  }
  const { view, ...page } = shown(asTyped(asked, typed));
  const before = [TooManyNote(visit), view.before];
  // What is wrong with what is kept may be mended in what was typed.
  return partPage({ ...page, view: { ...view, before, faults: [] } }, visit, names, [], 'too-large');
}

/** A part as it was typed: plain values, which cost little, however many they are. */
function asTyped(asked: AskedPart, typed: readonly Edit[]): AskedPart {
  const { written } = asked.context;
  const after: Written = { ...written, content: typed.reduce<unknown>(applied, written.content) };
  return { ...asked, context: { ...asked.context, written: after }, view: viewAfter(asked, after) };
}

/** What is published, where there is a draft beside it. */
async function publishedContent({ programme }: ProgrammeVisit, deps: DeskDeps): Promise<Written | undefined> {
  return programme.draft === undefined ? undefined : readWritten(await publishedSource(programme, deps));
}
