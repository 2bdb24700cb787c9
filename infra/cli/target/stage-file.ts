import { loadStageConfig, StageConfigError } from '../../cdk/stage/read-stage.ts';
import type { StageConfig } from '../../cdk/stage/stage-schema.ts';
import { CommandError } from '../terminal/command-error.ts';

/** The settings in the file of a stage here. Throws a CommandError when there is none, or one that names every fault in it. */
export function readStageFile(stage: string): StageConfig {
  try {
    return loadStageConfig(stage);
  } catch (cause) {
    if (cause instanceof StageConfigError) throw new CommandError(cause.message);
    throw cause;
  }
}
