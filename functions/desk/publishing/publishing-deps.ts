import type { Draft } from '../../../shared/desk/drafts.ts';
import { fileKeeper } from '../../../shared/desk/file-keeper.ts';
import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import type { PublishDeps } from '../../../shared/programme/publishing/publish-deps.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { colleaguesToTell } from './tell-colleagues.ts';

/** What publishing a draft, or a file that is none, works with: it is kept under the address of who does it, with who is to be told of it. */
export function publishingDeps(
  { source, number }: Pick<Draft, 'source'> & Partial<Pick<Draft, 'number'>>,
  { programme }: Plan,
  { signIn: { address: by } }: ProgrammeVisit,
  deps: DeskDeps,
): PublishDeps {
  const untold = colleaguesToTell(programme, by).map(({ address }) => address);
  const { programmes, responses, clock, settleSeconds, wait } = deps;
  return {
    programmes,
    responses,
    clock,
    settleSeconds: async () => settleSeconds,
    wait,
    keepFile: fileKeeper({ source, by, ...(number !== undefined && { draft: number }), untold }, deps),
  };
}
