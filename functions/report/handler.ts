import type { Context, SQSBatchResponse } from 'aws-lambda';
import { log } from '../../shared/log/powertools/log.ts';
import { count } from '../../shared/log/powertools/metrics.ts';
import { sendingLimits } from '../../shared/mail/sending-limits.ts';
import { checkedClock } from '../../shared/store/dynamodb/checked-clock.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { dynamoLeftovers } from '../../shared/store/dynamodb/leftovers.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import type { HandOutDeps } from '../../shared/tick/deps.ts';
import { tick } from '../../shared/tick/tick.ts';
import { day, minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { atMostEvery } from './at-most-every.ts';
import { reportEnv } from './env.ts';
import { messagesOf } from './handed-out.ts';
import { sqsQueue } from './sqs-queue.ts';
import { workThrough } from './work-through.ts';
import type { workerOf } from './worker.ts';

const env = reportEnv.parse(process.env);
const client = dynamoClient();
const clock = checkedClock(client, systemClock);
const isToSweep = atMostEvery(60 * minute, () => performance.now());
const isToClear = atMostEvery(day, () => performance.now());
const limits = sendingLimits(env);
const programmes = dynamoProgrammes(client, env.PROGRAMMES_TABLE);
const leftovers = dynamoLeftovers(client, env.PROGRAMMES_TABLE);
const queue = sqsQueue(env.WORK_QUEUE);

/** Nearly all ticks hand nothing out: what folds, publishes and mails is loaded by who works on what was. */
let made: Promise<ReturnType<typeof workerOf>> | undefined;
function worker() {
  made ??= import('./worker.ts').then(({ workerOf }) => workerOf(env, client, { programmes, clock, log }));
  return made;
}

/** Enough to finish what is in hand: a fold, or one mail. */
const reserveMilliseconds = 60_000;

/** By the schedule: the tick. By the queue: works on what that has handed out. */
export async function handler(event: unknown, context: Context): Promise<SQSBatchResponse | undefined> {
  log.ofCall(context);
  const messages = messagesOf(event);
  const deps = depsOf(context);
  if (messages === undefined) {
    await clock.compared(() => tick(deps));
    return undefined;
  }
  const work = await worker();
  let result: SQSBatchResponse | undefined;
  await clock.compared(async () => {
    result = await workThrough(messages, log, (handed) => work(handed, deps));
  });
  return result;
}

function depsOf(context: Context): HandOutDeps {
  return {
    programmes,
    leftovers,
    queue,
    workers: env.WORKERS,
    sendingLimits: limits,
    lettersSeconds: env.LETTERS_SECONDS,
    clock,
    log,
    count,
    settleSeconds: env.SETTLE_SECONDS,
    isToSweep,
    isToClear,
    isTimeUp: () => context.getRemainingTimeInMillis() < reserveMilliseconds,
  };
}
