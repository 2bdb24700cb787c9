import { sessionCode } from '../../../shared/access/session-code.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { contentOf } from '../../../shared/authoring/written-content.ts';
import { codesIn } from '../../../shared/desk/draft-head.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import type { EditFault } from '../../../shared/web/pages/desk/edit/edit-fault.ts';
import type { TakenCode } from '../../../shared/web/pages/desk/edit/left-to-do.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { ownDrafts } from './own-drafts.ts';
import { titleAmong } from './programme-title.ts';

/** All codes of a file that are taken. */
export async function takenCodes(
  source: ProgrammeSource,
  visit: ProgrammeVisit,
  deps: Pick<DeskDeps, 'programmes' | 'memberships' | 'glances'>,
): Promise<TakenCode[]> {
  const [others, drafts] = await Promise.all([codesOfOthers(source, visit, deps), codesInDrafts(source, visit, deps)]);
  return [...others, ...drafts.filter(({ path }) => !others.some((other) => other.path === path))];
}

/** The sessions of a file whose code leads to the form of another programme. Nobody is told whose. */
export async function codesOfOthers(
  source: ProgrammeSource,
  { programme }: Pick<ProgrammeVisit, 'programme'>,
  { programmes }: Pick<DeskDeps, 'programmes'>,
): Promise<TakenCode[]> {
  const codes = ownCodes(source, programme);
  const known = codes.flatMap(({ code }) => sessionCode(code) ?? []);
  const stored = await foundSessions(known, programmes);
  const others = stored.filter((session) => session.programme.id !== programme.id);
  return codes.filter(({ code }) => others.some((session) => session.code === code)).map(({ path }) => ({ path }));
}

/** The sessions of a file whose code stands in another draft of who visits, too: only one of the two can be published with it. */
async function codesInDrafts(
  source: ProgrammeSource,
  visit: ProgrammeVisit,
  deps: Pick<DeskDeps, 'memberships' | 'glances'>,
): Promise<TakenCode[]> {
  const codes = ownCodes(source, visit.programme);
  if (codes.length === 0) return [];
  const drafts = (await ownDrafts(visit, deps)).filter(({ id }) => id !== visit.programme.id);
  return codes.flatMap(({ path, code }) => {
    const other = drafts.find(({ draft }) => draft?.codes?.includes(code));
    return other === undefined
      ? []
      : [{ path, draft: titleAmong({ ...other, written: other.draft }, visit.language).text }];
  });
}

/** What is wrong with a code that is taken, beside its field. */
export function codeFaults(taken: readonly TakenCode[], language: Language): EditFault[] {
  const { codeTaken, codeInDraft } = editorTexts(language).sessions;
  return taken.map(({ path, draft }) =>
    draft === undefined
      ? { path, text: codeTaken }
      : { path, text: codeInDraft({ programme: draft }), isOnlyHere: true },
  );
}

/** The codes of a file that are not its programme's already, with their places. */
function ownCodes(source: ProgrammeSource, { stored }: ProgrammeVisit['programme']) {
  const published: readonly string[] = stored?.sessions ?? [];
  return codesIn(contentOf(source)).flatMap((code, at) =>
    code === undefined || published.includes(code) ? [] : [{ path: `sessions.${at}.code`, code }],
  );
}
