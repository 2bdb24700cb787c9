import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  vi.resetModules();
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'debrief-prod');
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  vi.stubGlobal('console', new Console({ stdout }));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('a metric', () => {
  it('is one line in the embedded metric format, with the stage as its only dimension', async () => {
    const { count } = await import('../../../shared/log/powertools/metrics.ts');

    count('ResponsesRefused', 1);
    count('OverdueMinutes', 12);

    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        _aws: {
          Timestamp: expect.any(Number),
          CloudWatchMetrics: [
            {
              Namespace: 'Debrief',
              Dimensions: [['service']],
              Metrics: [{ Name: 'ResponsesRefused', Unit: 'Count' }],
            },
          ],
        },
        service: 'debrief-prod',
        ResponsesRefused: 1,
      },
      expect.objectContaining({ OverdueMinutes: 12 }),
    ]);
  });
});
