import type { Frame } from '../../shared/web/pages/desk/desk-frame.tsx';
import { programmePath } from '../../shared/web/pages/desk/programme-path.ts';
import type { DeskProgramme, Visit } from './context.ts';

/** What the frame of a page says of who looks at it, and of what was done to the draft of its programme. */
export function frameOf(visit: Visit & { readonly programme?: DeskProgramme }): Frame {
  const { language, csrf, signIn, programme, request } = visit;
  return {
    ...{ language, csrf, address: signIn?.address },
    undo: programme && offeredUndo(programme, request.path),
    undone: programme && undoneIn(request.query.undone, programme),
  };
}

/** What the address says was undone just now: as long as nothing was saved since. */
function undoneIn(said: string | undefined, { draft }: DeskProgramme): Frame['undone'] {
  const [what, number] = said?.split('.') ?? [];
  const kind = undoKinds.find((each) => each === what);
  return draft !== undefined && number === String(draft.number) ? kind : undefined;
}

const undoKinds = ['removed', 'added', 'replaced'] as const satisfies readonly Frame['undone'][];

/** What can be undone is told on the page that it was done on until anything else is saved, and on the overview until something else goes. */
function offeredUndo({ id, draft }: DeskProgramme, page: string): Frame['undo'] {
  if (draft?.undo === undefined) return undefined;
  const { undo } = draft;
  const [base, part] = [programmePath(id), undo.what === 'replaced' ? 'source' : undo.page];
  const isJustDone = page === `${base}/edit/${part}` && undo.number === draft.number;
  if (page !== base && !isJustDone) return undefined;
  return { done: undo, programme: id, draft: draft.number, page };
}
