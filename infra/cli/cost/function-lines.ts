import { backupCalls } from './backup-lines.ts';
import type { Provisioned, ProvisionedFunction } from './provisioned.ts';
import type { Scenario } from './scenario.ts';
import { billedSeconds, initSeconds, usage, visitRequests, visitsPerSessionRead } from './usage.ts';
import { type UsedLine, used } from './used-line.ts';

/** Calls of a function in a month, and what one of them takes. */
interface Calls {
  readonly count: number;
  readonly processor: number;
  readonly roundTrips: number;
}

/** What the functions cost: a fee for each call, memory by time, traces. */
export function functionLines(provisioned: Provisioned, scenario: Scenario): UsedLine[] {
  return [
    ...provisioned.functions.flatMap((each) => [
      ...linesOf(each, callsOf(each.name, provisioned, scenario) ?? []),
      startsLine(each, startsOf(each.name, provisioned, scenario)),
    ]),
    used('EventBridge', 'ticks', ticks(provisioned), 'scheduledCall'),
    used('EventBridge', 'backups', provisioned.backupDays > 0 ? usage.backup.perMonth : 0, 'scheduledCall'),
    used('SQS', 'requests', queueRequests(provisioned, scenario), 'queueRequest'),
    used('X-Ray', 'traces', traces(provisioned, scenario), 'trace'),
  ];
}

/** How often the schedule calls in a month. */
export function ticks({ tickMinutes }: Provisioned): number {
  return tickMinutes === 0 ? 0 : (usage.hoursPerMonth * 60) / tickMinutes;
}

/** Requests to queues that Lambda asks for work, most of them in vain. */
function queueRequests({ polledQueues }: Provisioned, { sessions }: Scenario): number {
  const { queue, session, hoursPerMonth } = usage;
  const polls = queue.pollers * ((hoursPerMonth * 3600) / queue.pollSeconds);
  return polledQueues * (polls + sessions * session.handedOut * queue.requestsPerTopic);
}

/** How often a function is called; undefined: nothing is known of one of this name. */
export function callsOf(
  name: string,
  provisioned: Provisioned,
  { responses, sessions, letters = 0 }: Scenario,
): readonly Calls[] | undefined {
  const { session, letter, tick, gate, canary } = usage;
  const isBehind = provisioned.distributions > 0;
  switch (name) {
    case 'form':
    case 'submit':
      return visitRequests(provisioned)
        .filter((each) => each.function === name && !(isBehind && each.isCached))
        .map((each) => ({ ...each, count: responses }));
    case 'results':
      return [{ ...session.results, count: sessions * session.results.calls }];
    case 'desk':
      return [{ ...session.desk, count: sessions * session.desk.calls }];
    case 'paper':
      return [{ ...session.paper, count: sessions * session.paper.calls }];
    case 'report': {
      // Letters go by the hundred in one call.
      const [topics, sent] = [session.handedOut, 100];
      return [
        { count: ticks(provisioned), processor: tick.processor, roundTrips: tick.calls },
        {
          count: sessions * topics,
          processor: session.processor / topics,
          roundTrips: session.roundTrips / topics,
        },
        { count: letters / sent, processor: sent * letter.processor, roundTrips: sent * letter.roundTrips },
      ];
    }
    case 'gate':
      return [{ ...gate, count: gate.callsPerMonth }];
    case 'canary':
      return [{ ...canary, count: canary.runsPerMonth }];
    case 'backup':
      return [backupCalls(provisioned, { responses, sessions, letters })];
    // Only when a mail bounces, or a participant asks for one.
    case 'bounce':
    case 'contact':
      return [];
    default:
      return undefined;
  }
}

/** How often a function starts anew in a month: for the first ones in a room, for whoever comes alone, and each hour for the tick. */
function startsOf(name: string, provisioned: Provisioned, { responses, sessions }: Scenario): number {
  const { session, tick, gate, canary } = usage;
  switch (name) {
    case 'form':
    case 'submit':
      return Math.ceil(responses / visitsPerSessionRead);
    case 'results':
    case 'desk':
    case 'paper':
      return sessions * session[name].starts;
    case 'report':
      return Math.min(tick.startsPerMonth, ticks(provisioned)) + sessions * session.starts;
    case 'gate':
      return gate.startsPerMonth;
    case 'canary':
      return canary.runsPerMonth;
    case 'backup':
      return usage.backup.perMonth;
    default:
      return 0;
  }
}

function startsLine({ name, memoryMb, isArm }: ProvisionedFunction, starts: number): UsedLine {
  const seconds = (starts * initSeconds(name) * memoryMb) / 1024;
  return used('Lambda', `${name}: ${starts} starts`, seconds, isArm ? 'lambdaArmSecond' : 'lambdaX86Second');
}

function linesOf({ name, memoryMb, isArm }: ProvisionedFunction, calls: readonly Calls[]): UsedLine[] {
  const count = calls.reduce((total, each) => total + each.count, 0);
  const seconds = calls.reduce((total, each) => total + each.count * billedSeconds(each, memoryMb), 0);
  return [
    used('Lambda', `${name}: requests`, count, 'lambdaRequest'),
    used(
      'Lambda',
      `${name}: ${memoryMb} MB`,
      (seconds * memoryMb) / 1024,
      isArm ? 'lambdaArmSecond' : 'lambdaX86Second',
    ),
  ];
}

/** Ticks never come twice in a second, so each is traced; of requests those that are the first in their second. */
function traces(provisioned: Provisioned, scenario: Scenario): number {
  const { perSecond, shareOfRest } = usage.traces;
  const counts = provisioned.functions
    .filter(({ isTraced }) => isTraced)
    .map(({ name }) => [name, sumOf(callsOf(name, provisioned, scenario) ?? [])] as const);
  const ofTicks = counts.filter(([name]) => name === 'report').reduce((total, [, count]) => total + count, 0);
  const others = counts.filter(([name]) => name !== 'report').reduce((total, [, count]) => total + count, 0);
  const seconds = Math.min(scenario.sessions * usage.session.answeringSeconds, usage.hoursPerMonth * 3600);
  // Of requests that come at random, this many find a second without one before them.
  const first = seconds === 0 ? 0 : seconds * perSecond * (1 - Math.exp(-others / (seconds * perSecond)));
  return ofTicks + first + shareOfRest * (others - first);
}

function sumOf(calls: readonly Calls[]): number {
  return calls.reduce((total, { count }) => total + count, 0);
}
