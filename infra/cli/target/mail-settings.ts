import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { reportEnv } from '../../../functions/report/env.ts';
import type { ValuesOf } from '../../../shared/environment/environment.ts';
import '../../aws/quiet-sdk.ts';
import { loadStageConfig } from '../../cdk/stage/read-stage.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { stackOutputs } from './stack-outputs.ts';

/** How a stage sends its mails. */
export type MailSettings = Pick<
  ValuesOf<typeof reportEnv>,
  'MAIL_FROM' | 'MAIL_NAMES' | 'REPLY_TO' | 'MAIL_TRANSPORT' | 'SMTP_HOST' | 'DKIM_SELECTOR' | 'DKIM_SECRET'
>;

/** Reads how a deployed stage sends its mails; on this machine they go to the local mailbox. */
export async function mailSettings({ stage }: TargetOptions): Promise<MailSettings> {
  if (stage !== undefined) return deployedReportEnv(stage);
  const { sender, replyTo } = loadStageConfig('local');
  const { name, names, address } = sender;
  return { MAIL_FROM: `${name} <${address}>`, MAIL_NAMES: names, REPLY_TO: replyTo, MAIL_TRANSPORT: 'ses' };
}

/** The environment with which the report function of a stage was deployed. */
export async function deployedReportEnv(stage: string): Promise<ValuesOf<typeof reportEnv>> {
  const output = await stackOutputs(stage);
  const { Environment } = await new LambdaClient({}).send(
    new GetFunctionConfigurationCommand({ FunctionName: output('ReportFunction') }),
  );
  return reportEnv.parse(Environment?.Variables ?? {});
}
