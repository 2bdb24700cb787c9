import type { Frame } from '../../shared/web/pages/desk/desk-frame.tsx';
import type { DeskProgramme, Visit } from './context.ts';

/** What the frame of a page says of who looks at it, and of what was just done to the draft of its programme. */
export function frameOf(visit: Visit & { readonly programme?: DeskProgramme }): Frame {
  const { language, csrf, signIn, programme, request } = visit;
  const { draft } = programme ?? {};
  const isJustDone = draft?.undo !== undefined && draft.undo.number === draft.number;
  const undo = isJustDone ? { what: draft.undo.what, programme: draft.programme, draft: draft.number } : undefined;
  return { language, csrf, address: signIn?.address, undo: undo && { ...undo, page: request.path } };
}
