import type { ProgrammeLimits } from '../../../shared/programme/limits.ts';
import { programmeLimits } from '../../cdk/stage/programme-limits.ts';
import { loadStageConfig } from '../../cdk/stage/read-stage.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { stackOutputs } from './stack-outputs.ts';

/**
 * What programmes may be where the options point to: as it was deployed, which the file of the stage here may no longer
 * say; on this machine as the local stage's file says.
 */
export async function stageLimits({ stage }: TargetOptions): Promise<ProgrammeLimits> {
  if (stage === undefined) return programmeLimits(loadStageConfig('local'));
  const output = await stackOutputs(stage);
  return {
    languages: output('Languages').split(','),
    maxRetentionDays: Number(output('MaxRetentionDays')),
    hasCodes: output('HasCodes') === 'true',
  };
}
