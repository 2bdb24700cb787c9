import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { log } from '../../shared/log/powertools/log.ts';
import { count } from '../../shared/log/powertools/metrics.ts';
import { clearCanary } from '../../shared/store/dynamodb/clear-canary.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoDispatches } from '../../shared/store/dynamodb/dispatches.ts';
import { dynamoLinks } from '../../shared/store/dynamodb/links.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { dynamoReceipts } from '../../shared/store/dynamodb/receipts.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { CanaryFailure } from './canary-failure.ts';
import { canaryEnv } from './env.ts';
import { runCanary } from './run-canary.ts';
import { visitsTo } from './visit.ts';

const env = canaryEnv.parse(process.env);
const client = dynamoClient();
const tables = { programmes: env.PROGRAMMES_TABLE, responses: env.RESPONSES_TABLE, reports: env.REPORTS_TABLE };
const pause = async (milliseconds: number) => void (await wait(milliseconds));
const deps = {
  programmes: dynamoProgrammes(client, tables.programmes),
  responses: dynamoReceipts(client, tables.responses),
  reports: dynamoDispatches(client, tables.reports),
  links: dynamoLinks(client, tables.reports),
  clear: (sessions: Parameters<typeof clearCanary>[2]) => clearCanary(client, tables, sessions),
  visit: visitsTo(env.PUBLIC_URL, pause),
  wait: pause,
  random: randomBytes,
  recipient: env.RECIPIENT,
  clock: systemClock,
  log,
};

/** By its schedule. That a run has passed is counted, and an alarm rings when nothing is: whatever keeps it from running is told, too. */
export async function handler(_event: unknown, context: Context): Promise<void> {
  log.ofCall(context);
  try {
    const outcome = await runCanary(deps);
    log.info(`canary ${outcome}`);
    if (outcome === 'passed') count('CanaryPassed', 1);
  } catch (cause) {
    log.error('canary failed', cause, { step: cause instanceof CanaryFailure ? cause.step : 'unknown' });
    throw cause;
  }
}
