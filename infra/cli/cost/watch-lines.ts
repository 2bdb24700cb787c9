import type { MetricName } from '../../../shared/log/metrics.ts';
import { ticks } from './function-lines.ts';
import type { Provisioned } from './provisioned.ts';
import type { Scenario } from './scenario.ts';
import { usage, visitLogBytes } from './usage.ts';
import { gigabytes, type UsedLine, used } from './used-line.ts';

/** Logs, metrics, alarms and the dashboard. */
export function watchLines(provisioned: Provisioned, { responses, sessions, letters = 0 }: Scenario): UsedLine[] {
  const { session, letter, tick, hoursPerMonth } = usage;
  const { logRetentionDays } = provisioned;
  const written = gigabytes(
    responses * visitLogBytes(provisioned) +
      sessions * session.logBytes +
      letters * letter.logBytes +
      ticks(provisioned) * tick.logBytes,
  );
  // With the same traffic every month, so many months are kept at a time. AWS compresses before it counts: this is the most.
  const months = (logRetentionDays * 24) / hoursPerMonth;
  return [
    used('CloudWatch', 'logs written', written, 'logIngestion'),
    used('CloudWatch', `logs kept ${logRetentionDays} days`, written * months, 'logStorage'),
    used('CloudWatch', 'metrics of our own', metricMonths(sessions), 'metric'),
    used('CloudWatch', 'alarms', provisioned.alarms, 'alarm'),
    used('CloudWatch', 'dashboards', provisioned.dashboards, 'dashboard'),
  ];
}

/** A metric is billed by the hour, and only for hours in which it is written. */
function metricMonths(sessions: number): number {
  const hours: Partial<Record<MetricName, number>> = usage.session.metricHours;
  return Object.values(hours).reduce(
    (total, each) => total + Math.min(usage.hoursPerMonth, sessions * each) / usage.hoursPerMonth,
    0,
  );
}
