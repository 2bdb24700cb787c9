import type { GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts';
import '../../aws/quiet-sdk.ts';
import { loadStageConfig, StageConfigError } from '../../cdk/stage/read-stage.ts';
import type { StageConfig } from '../../cdk/stage/stage-schema.ts';
import { CommandError } from '../terminal/command-error.ts';

/** What of the environment of a command a stage is opened with, and by which its file is read; tests have others. */
interface StageOpening {
  readonly environment: Record<string, string | undefined>;
  readonly load: (stage: string) => Pick<StageConfig, 'account' | 'region'>;
}

/**
 * What each command on a deployed stage begins with: AWS's clients work in the region of the stage's file, unless the environment names
 * one, and with credentials of the account that it names. Only the file can say which: a stack of the same name in another account would
 * name its own. Stages are deployed from elsewhere too: where there is no file, neither is known.
 *
 * @throws {CommandError} the file can't be read, or the credentials are of another account
 */
export async function openStage(stage: string, opening: Partial<StageOpening> = {}): Promise<void> {
  const { environment, load } = { environment: process.env, load: loadStageConfig, ...opening };
  const { account, region } = read(stage, load);
  if (region !== undefined && !environment.AWS_REGION && !environment.AWS_DEFAULT_REGION) {
    environment.AWS_REGION = region;
  }
  if (account === undefined) return;
  const { Account, Arn } = await callerIdentity();
  if (Account === account) return;
  throw new CommandError(
    `these credentials are of account ${Account} (${Arn}), and stage ${stage} is in ${account}, as infra/stages/${stage}.yaml says; ` +
      'nothing was done. Set AWS_PROFILE to a profile of that account, or log in there ("aws sso login")',
  );
}

function read(stage: string, load: StageOpening['load']): Pick<StageConfig, 'account' | 'region'> {
  try {
    return load(stage);
  } catch (cause) {
    if (!(cause instanceof StageConfigError)) throw cause;
    // It may name an account: to go on would be to guess that it names none.
    if (cause.isThere) throw new CommandError(cause.message);
    return {};
  }
}

async function callerIdentity(): Promise<GetCallerIdentityCommandOutput> {
  // Most stages name no account, and this takes a tenth of a second.
  const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts');
  const client = new STSClient({ maxAttempts: 2, requestHandler: { connectionTimeout: 5000 } });
  return client.send(new GetCallerIdentityCommand({}));
}
