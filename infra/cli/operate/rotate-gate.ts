import { setTimeout as wait } from 'node:timers/promises';
import '../../aws/quiet-sdk.ts';
import { deployedResources } from '../target/deployed-resources.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import { withProgress } from '../terminal/progress.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { changeGateKey, type GateKeyChange, plannedChange } from './change-gate-key.ts';
import { distributionKey, secretGateKeys } from './gate-key-on-aws.ts';

/** What is asked before, and said after. */
const words: Readonly<Record<GateKeyChange, { readonly before: string; readonly after: string }>> = {
  'new key': {
    before: 'CloudFront and the API get a new key. It takes some minutes, and nobody is shut out.',
    after:
      'CloudFront presents a new key everywhere. The one before opens nothing any more, after an hour at the latest.',
  },
  'hand over the current key': {
    before: 'CloudFront does not present the current key. It gets that one, and no new one is made.',
    after: 'CloudFront presents the current key everywhere. To change it too, run this again.',
  },
};

/** Changes the key by which the API lets in what comes through CloudFront; or mends what an earlier change left undone. */
export async function rotateGateCommand(options: TargetOptions & { readonly yes?: true }): Promise<CommandResult> {
  const { stage } = options;
  if (stage === undefined) throw new CommandError('the local stack has no firewall and no gate: name a --stage');
  const resources = await deployedResources(stage);
  const [secret] = resources('AWS::SecretsManager::Secret');
  const [distribution] = resources('AWS::CloudFront::Distribution');
  if (secret === undefined || distribution === undefined) {
    throw new CommandError(`stage ${stage} has no gate: it is only there with "waf: true" in the stage file`);
  }
  const keys = secretGateKeys(secret);
  const door = distributionKey(distribution);
  const change = await plannedChange(keys, door);
  const { before, after } = words[change];
  await confirmed(before, options);
  await withProgress('Changing the key: up to ten minutes. Cut off, it can be run again.', () =>
    changeGateKey(change, keys, door, wait),
  );
  return { text: after, json: { change } };
}
