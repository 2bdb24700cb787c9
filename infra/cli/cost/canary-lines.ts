import type { Provisioned } from './provisioned.ts';
import { mailPlans, type Scenario, usualMailPlan } from './scenario.ts';
import { usage } from './usage.ts';
import { type UsedLine, used } from './used-line.ts';

/** What a stage's canary costs beside its function and its alarm; nothing for a stage without one. */
export function canaryLines(
  { functions, isSes }: Pick<Provisioned, 'functions' | 'isSes'>,
  { mailPlan = usualMailPlan }: Pick<Scenario, 'mailPlan'>,
): UsedLine[] {
  if (!functions.some(({ name }) => name === 'canary')) return [];
  const { canary, hoursPerMonth } = usage;
  const { runsPerMonth: runs } = canary;
  return [
    used('EventBridge', 'runs of the canary', runs, 'scheduledCall'),
    used('API Gateway', 'requests of the canary', runs * canary.requests, 'apiRequest'),
    used('DynamoDB', 'writes for the canary', runs * canary.writeUnits, 'write'),
    used('DynamoDB', 'reads for the canary', runs * canary.readUnits, 'read'),
    used('SES', 'mails of the canary', isSes ? runs : 0, mailPlans[mailPlan]),
    // Billed for the hours in which it is written.
    used('CloudWatch', 'metric of the canary', runs / hoursPerMonth, 'metric'),
  ];
}
