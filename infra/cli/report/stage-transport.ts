import { chosenTransport } from '../../../shared/mail/chosen-transport.ts';
import { sesTransport } from '../../../shared/mail/ses.ts';
import type { MailTransport } from '../../../shared/mail/transport.ts';
import { localCredentials, localRegion } from '../../local/assembly/region.ts';
import { deployedReportEnv } from '../target/mail-settings.ts';
import { readLocalStack } from '../target/target.ts';
import type { TargetOptions } from '../terminal/target-options.ts';

/** The way on which the mails of a stage go: what its report function would choose, or the local mailbox. */
export async function stageTransport({ stage, data }: TargetOptions): Promise<MailTransport> {
  if (stage !== undefined) return chosenTransport(await deployedReportEnv(stage))();
  return sesTransport({ endpoint: readLocalStack(data).mail, region: localRegion.region, ...localCredentials });
}
