import { isSame, type Path } from '../../../../shared/authoring/edit/edit.ts';
import { edited } from '../../../../shared/authoring/edit/edited.ts';
import { languageTakenBack } from '../../../../shared/authoring/languages.ts';
import { takenBack } from '../../../../shared/authoring/taken-back.ts';
import type { Addition, Draft, Removal, Undo } from '../../../../shared/desk/drafts.ts';
import type { Written } from '../../../../shared/web/pages/desk/edit/written.ts';
import type { DeskProgramme } from '../../context.ts';
import type { DeskDeps } from '../../deps.ts';
import { readWritten } from '../../programme/read-written.ts';
import { type WrittenSource, writtenSource } from '../../programme/written-source.ts';
import { withCodesNow } from './codes-now.ts';

/** A draft as undoing makes it. */
interface Undone {
  readonly written: WrittenSource;
  /** Places that were changed since where something is to come back: they stay as they are. */
  readonly kept: readonly Path[];
  /** Whether what was saved since goes, too: all was replaced, or what is there can't be read. */
  readonly isAsBefore: boolean;
}

/** What a draft becomes when what was done to it is undone, and what was saved since stays as far as that can be. */
export async function undoneDraft(
  programme: DeskProgramme,
  draft: Draft & { readonly undo: Undo },
  deps: Pick<DeskDeps, 'versions' | 'programmes'>,
): Promise<Undone> {
  const { undo } = draft;
  if (undo.what === 'added') {
    const written = await writtenSource(programme, deps);
    return { written: withoutLanguage(undo, draft, written), kept: [], isAsBefore: false };
  }
  const back = { ...programme, draft: { ...draft, source: undo.source, closings: undo.closings } };
  const [before, now] = await Promise.all([writtenSource(back, deps), writtenSource(programme, deps)]);
  const isUntouched = undo.what === 'removed' && isSame(now.source, undo.without);
  const merged = undo.what === 'replaced' || isUntouched ? undefined : mergedBack(undo, draft, before, now);
  return merged ?? { written: before, kept: [], isAsBefore: !isUntouched && undo.number !== draft.number };
}

/** A draft keeps its last language, whatever became of the others. */
function withoutLanguage({ language, before }: Addition, { moved }: Draft, written: WrittenSource): WrittenSource {
  const now = readWritten(written.source);
  if (now === undefined || now.languages.every((each) => each === language)) return written;
  const was = withCodesNow(readWritten({ text: before, beside: {} })?.content, moved, now);
  return { ...written, source: edited(written.source, languageTakenBack(now.content, language, was)) };
}

function mergedBack(
  { without }: Removal,
  { moved }: Draft,
  before: WrittenSource,
  now: WrittenSource,
): Undone | undefined {
  const [was, after, is] = [before.source, without, now.source].map((source) => readWritten(source));
  if (was === undefined || after === undefined || is === undefined) return undefined;
  const named = ({ content }: Written) => withCodesNow(content, moved, is);
  const { edits, kept } = takenBack({ before: named(was), after: named(after) }, is.content);
  const source = { ...edited(now.source, edits), beside: { ...before.source.beside, ...now.source.beside } };
  return { written: { ...now, source }, kept, isAsBefore: false };
}
