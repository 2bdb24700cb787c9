import type { Draft } from '../../../shared/desk/drafts.ts';
import { fileKeeper } from '../../../shared/desk/file-keeper.ts';
import type { PublishDeps } from '../../../shared/programme/publishing/publish.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';

/** What publishing a draft works with: its file is kept under the address of who does it. */
export function publishingDeps({ source, number }: Draft, { signIn }: ProgrammeVisit, deps: DeskDeps): PublishDeps {
  const { programmes, responses, clock, settleSeconds, wait } = deps;
  return {
    programmes,
    responses,
    clock,
    settleSeconds: async () => settleSeconds,
    wait,
    keepFile: fileKeeper({ source, by: signIn.address, draft: number }, deps),
  };
}
