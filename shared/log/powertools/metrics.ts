import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { type Count, metricNamespace } from '../metrics.ts';

/** Made for the first count. The one dimension, `service`, comes from the environment (POWERTOOLS_SERVICE_NAME): it holds the stage. */
let metrics: Metrics | undefined;

/**
 * Counts something in operation: one structured line in CloudWatch's embedded metric format, written at once, so that
 * nothing is lost when a function is ended. No call to an API, and no dimension that a participant could choose.
 */
export const count: Count = (name, value) => {
  metrics ??= new Metrics({ namespace: metricNamespace });
  metrics.addMetric(name, name === 'OverdueMinutes' ? MetricUnit.NoUnit : MetricUnit.Count, value);
  metrics.publishStoredMetrics();
};
