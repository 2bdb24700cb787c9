import type { ProgrammeSource } from '../../../../shared/authoring/programme-source.ts';
import type { Removal } from '../../../../shared/desk/drafts.ts';
import type { GoingRows } from '../../part/ticked-rows.ts';
import { whatGoes } from '../../part/what-goes.ts';
import { readWritten } from '../../programme/read-written.ts';
import type { WrittenSource } from '../../programme/written-source.ts';

/** What undoes a removal: what was typed beside it stays then. Undefined: nothing is taken out. */
export function removalOf(
  going: GoingRows | undefined,
  { source, closings }: Pick<WrittenSource, 'source' | 'closings'>,
  without: ProgrammeSource,
  address: string,
): Omit<Removal, 'number'> | undefined {
  const before = going === undefined ? undefined : readWritten(source);
  if (going === undefined || before === undefined) return undefined;
  const [page = ''] = (address.split('/edit/')[1] ?? '').split(/[?#]/);
  return { what: 'removed', gone: whatGoes(going, before), page, source, closings, without };
}
