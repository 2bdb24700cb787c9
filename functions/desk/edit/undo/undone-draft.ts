import { isSame, type Path } from '../../../../shared/authoring/edit/edit.ts';
import { edited } from '../../../../shared/authoring/edit/edited.ts';
import { languageRemoved } from '../../../../shared/authoring/languages.ts';
import { takenBack } from '../../../../shared/authoring/taken-back.ts';
import type { Draft, Removal, Undo } from '../../../../shared/desk/drafts.ts';
import type { Language } from '../../../../shared/i18n/text.ts';
import type { DeskProgramme } from '../../context.ts';
import type { DeskDeps } from '../../deps.ts';
import { readWritten } from '../../programme/read-written.ts';
import { type WrittenSource, writtenSource } from '../../programme/written-source.ts';

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
    return { written: withoutLanguage(undo.language, written), kept: [], isAsBefore: false };
  }
  const back = { ...programme, draft: { ...draft, source: undo.source, closings: undo.closings } };
  const [before, now] = await Promise.all([writtenSource(back, deps), writtenSource(programme, deps)]);
  const isUntouched = undo.what === 'removed' && isSame(now.source, undo.without);
  const merged = undo.what === 'replaced' || isUntouched ? undefined : mergedBack(undo, before, now);
  return merged ?? { written: before, kept: [], isAsBefore: !isUntouched && undo.number !== draft.number };
}

/** A draft keeps its last language, whatever became of the others. */
function withoutLanguage(language: Language, written: WrittenSource): WrittenSource {
  const { content, languages } = readWritten(written.source) ?? { content: undefined, languages: [] };
  if (languages.every((each) => each === language)) return written;
  return { ...written, source: edited(written.source, languageRemoved(content, language)) };
}

function mergedBack({ without }: Removal, before: WrittenSource, now: WrittenSource): Undone | undefined {
  const [was, after, is] = [before.source, without, now.source].map((source) => readWritten(source)?.content);
  if (was === undefined || after === undefined || is === undefined) return undefined;
  const { edits, kept } = takenBack({ before: was, after }, is);
  const source = { ...edited(now.source, edits), beside: { ...before.source.beside, ...now.source.beside } };
  return { written: { ...now, source }, kept, isAsBefore: false };
}
