import { setTimeout as wait } from 'node:timers/promises';
import { fileKeeper, type PublishedFile } from '../../../shared/desk/file-keeper.ts';
import type { PublishDeps } from '../../../shared/programme/publishing/publish-deps.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { loadStageConfig } from '../../cdk/stage/read-stage.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { deployedReportEnv } from './mail-settings.ts';
import type { Target } from './target.ts';

/** What publishing works with on a stack. `file`: what is published, to be kept; absent: nothing is. */
export function publishDeps(
  {
    programmes,
    responses,
    blindKeys,
    versions,
    memberships,
  }: Pick<Target, 'programmes' | 'responses' | 'blindKeys' | 'versions' | 'memberships'>,
  { stage }: Pick<TargetOptions, 'stage'>,
  file?: PublishedFile,
): PublishDeps {
  return {
    ...(file && { keepFile: fileKeeper(file, { versions, memberships, clock: systemClock }) }),
    programmes,
    responses,
    blindKeys,
    clock: systemClock,
    settleSeconds: () => settleSeconds(stage),
    wait: async (milliseconds) => {
      await wait(milliseconds);
    },
  };
}

/** As the stage was deployed, which its file here may no longer say. */
async function settleSeconds(stage: string | undefined): Promise<number> {
  if (stage !== undefined) return (await deployedReportEnv(stage)).SETTLE_SECONDS;
  const { sessionCacheSeconds, submitTimeoutSeconds } = loadStageConfig('local');
  return sessionCacheSeconds + submitTimeoutSeconds;
}
