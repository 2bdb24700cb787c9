import * as z from 'zod';
import { mailAddress } from '../../../shared/programme/mail-address-schema.ts';
import { edgeRegion } from './region.ts';
import { help } from './stage-help.ts';
import type { StageConfig } from './stage-schema.ts';

const topic = z.string().regex(/^arn:[a-z-]+:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/);

/** Who hears alarms: each that begins, and each that ends. */
export const alarms = z
  .strictObject({
    address: z.optional(mailAddress()).register(help, {
      allowed: 'one mail address',
      hint: 'It gets the alarms, after it confirmed a first mail from AWS.',
    }),
    webhook: z.optional(z.url({ protocol: /^https$/ }).refine((url) => new URL(url).username === '')).register(help, {
      allowed: 'an address with https, without a name and a password in it',
      hint: 'SNS posts its messages there. The first one is of the type SubscriptionConfirmation: who receives it has to open its SubscribeURL, and gets no alarm before.',
    }),
    topic: z.optional(topic).register(help, {
      allowed: 'the ARN of an SNS topic that is there, in the region of the stage',
      hint: 'Alarms go to it in the place of a topic of the stage’s own. Its policy has to let CloudWatch’s alarms of this account publish, as that of a new topic does.',
    }),
    edgeTopic: z.optional(topic).register(help, {
      allowed: `the ARN of an SNS topic that is there, in ${edgeRegion}`,
      hint: `With waf and topic, for a stage elsewhere than in ${edgeRegion}: the alarm of the firewall is there, and tells topics of that region only.`,
    }),
  })
  .register(help, {
    allowed: 'a map with address, webhook or both, or with topic',
    hint: 'For example: alarms: { address: ops@example.org }. Without it, alarms only change their colour.',
  });

/** What stands against the alarms that a stage file asks for, a line each. */
export function alarmFaults({ alarms: told, region, waf }: Pick<StageConfig, 'alarms' | 'region' | 'waf'>): string[] {
  if (told === undefined) return [];
  const { address, webhook, topic: arn, edgeTopic } = told;
  const regionOf = (one: string | undefined) => one?.split(':')[3];
  const needsEdgeTopic = waf === true && arn !== undefined && region !== edgeRegion;
  const faults: (string | false)[] = [
    address === undefined &&
      webhook === undefined &&
      arn === undefined &&
      'alarms: tells nobody; allowed: address, webhook, or topic. Without alarms, they only change their colour.',
    arn !== undefined &&
      (address !== undefined || webhook !== undefined) &&
      'alarms.topic: is instead of address and webhook. Remove it, or them, and subscribe them to it yourself.',
    arn !== undefined &&
      region !== undefined &&
      regionOf(arn) !== region &&
      `alarms.topic: is in ${regionOf(arn)}; allowed: one in ${region}, where the stage is deployed.`,
    needsEdgeTopic &&
      edgeTopic === undefined &&
      `alarms.edgeTopic: is missing; allowed: the ARN of an SNS topic in ${edgeRegion}. The alarm of the firewall is there, and can tell no topic of another region.`,
    edgeTopic !== undefined &&
      regionOf(edgeTopic) !== edgeRegion &&
      `alarms.edgeTopic: is in ${regionOf(edgeTopic)}; allowed: one in ${edgeRegion}.`,
    edgeTopic !== undefined &&
      !needsEdgeTopic &&
      `alarms.edgeTopic: is only for a stage with waf and alarms.topic outside ${edgeRegion}. Remove it.`,
  ];
  return faults.filter((fault) => fault !== false);
}
