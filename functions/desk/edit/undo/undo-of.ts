import type { ProgrammeSource } from '../../../../shared/authoring/programme-source.ts';
import type { Addition, Removal, Undo } from '../../../../shared/desk/drafts.ts';
import type { GoingRows } from '../../part/ticked-rows.ts';
import { whatGoes } from '../../part/what-goes.ts';
import { readWritten } from '../../programme/read-written.ts';
import type { WrittenSource } from '../../programme/written-source.ts';

/**
 * What undoes that a language was added; undefined: none was, or it is the one that was taken out last, whose texts can still come back.
 */
export function additionOf(
  before: Pick<WrittenSource, 'source'> & { readonly undo: Undo | undefined },
  after: ProgrammeSource,
  address: string,
): Omit<Addition, 'number'> | undefined {
  const languagesOf = (source: ProgrammeSource) => readWritten(source)?.languages ?? [];
  const [was, is] = [languagesOf(before.source), languagesOf(after)];
  const [language, ...more] = is.filter((each) => !was.includes(each));
  if (language === undefined || more.length > 0 || was.length === 0) return undefined;
  const { undo } = before;
  if (undo?.what === 'removed' && undo.gone.kind === 'language' && undo.gone.language === language) return undefined;
  return { what: 'added', language, before: before.source.text, page: pageBelow(address) };
}

/** What undoes a removal: what was typed beside it stays then. Undefined: nothing is taken out. */
export function removalOf(
  going: GoingRows | undefined,
  { source, closings }: Pick<WrittenSource, 'source' | 'closings'>,
  without: ProgrammeSource,
  address: string,
): Omit<Removal, 'number'> | undefined {
  const before = going === undefined ? undefined : readWritten(source);
  if (going === undefined || before === undefined) return undefined;
  return { what: 'removed', gone: whatGoes(going, before), page: pageBelow(address), source, closings, without };
}

/** The address of a page below `edit`, without what stands behind it. */
function pageBelow(address: string): string {
  const [page = ''] = (address.split('/edit/')[1] ?? '').split(/[?#]/);
  return page;
}
