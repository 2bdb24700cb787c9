import { randomBytes } from 'node:crypto';
import {
  CloudFrontClient,
  GetDistributionConfigCommand,
  UpdateDistributionCommand,
  waitUntilDistributionDeployed,
} from '@aws-sdk/client-cloudfront';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { gateHeader } from '../../../functions/gate/header.ts';
import { edgeRegion } from '../../cdk/stage/region.ts';
import type { FrontDoorKey, GateKeys } from './change-gate-key.ts';

/** A change of a distribution takes some minutes to be everywhere; more than this is a fault of AWS's. */
const mostSeconds = 30 * 60;

/** The gate's keys in Secrets Manager: its version stages are what the gate reads. */
export function secretGateKeys(SecretId: string): GateKeys {
  const client = new SecretsManagerClient({});
  return {
    async current() {
      const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
      return SecretString;
    },
    async replace() {
      const SecretString = randomBytes(32).toString('hex');
      await client.send(new PutSecretValueCommand({ SecretId, SecretString }));
    },
    async endPrevious() {
      const VersionStage = 'AWSPREVIOUS';
      const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId }));
      const previous = Object.entries(VersionIdsToStages).filter(([, stages]) => stages.includes(VersionStage));
      for (const [RemoveFromVersionId] of previous) {
        await client.send(new UpdateSecretVersionStageCommand({ SecretId, VersionStage, RemoveFromVersionId }));
      }
    },
  };
}

/** What a CloudFront distribution adds to the requests to its one origin. */
export function distributionKey(Id: string): FrontDoorKey {
  const client = new CloudFrontClient({ region: edgeRegion });
  const read = async () => {
    const { DistributionConfig, ETag } = await client.send(new GetDistributionConfigCommand({ Id }));
    const headers = (DistributionConfig?.Origins?.Items ?? []).flatMap(
      ({ CustomHeaders }) => CustomHeaders?.Items ?? [],
    );
    return {
      DistributionConfig,
      ETag,
      own: headers.filter(({ HeaderName }) => HeaderName?.toLowerCase() === gateHeader),
    };
  };
  return {
    async presented() {
      return (await read()).own[0]?.HeaderValue;
    },
    async present(key) {
      const { DistributionConfig, ETag: IfMatch, own } = await read();
      if (own.length === 0) throw new Error(`distribution ${Id} adds no header ${gateHeader}: deploy it again`);
      for (const header of own) header.HeaderValue = key;
      await client.send(new UpdateDistributionCommand({ Id, IfMatch, DistributionConfig }));
    },
    async everywhere() {
      await waitUntilDistributionDeployed({ client, maxWaitTime: mostSeconds, minDelay: 5, maxDelay: 20 }, { Id });
    },
  };
}
