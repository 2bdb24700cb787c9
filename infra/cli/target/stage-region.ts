import { loadStageConfig, StageConfigError } from '../../cdk/stage/read-stage.ts';

/** Lets AWS's clients work in the region of a stage's file, unless the environment names one. A file that can't be read names none. */
export function useRegionOf(
  stage: string,
  environment: Record<string, string | undefined> = process.env,
  load: typeof loadStageConfig = loadStageConfig,
): void {
  if (environment.AWS_REGION || environment.AWS_DEFAULT_REGION) return;
  try {
    const { region } = load(stage);
    if (region !== undefined) environment.AWS_REGION = region;
  } catch (cause) {
    // Stages are deployed from elsewhere too; and a command that needs the file says what is wrong with it.
    if (!(cause instanceof StageConfigError)) throw cause;
  }
}
