import { describe, expect, it } from 'vitest';
import { pointInTimeCommand, pointInTimeSteps } from '../../../../infra/cli/operate/point-in-time.ts';
import type { Instant } from '../../../../shared/time/instant.ts';

describe('the point-in-time procedure', () => {
  it('restores each table beside the one in use and copies back what is missing', () => {
    const steps = pointInTimeSteps('prod', '2026-11-24T08:00:00Z', ['P', 'S', 'R']);
    const commands = steps.flatMap((step) => step.commands);

    expect(commands).toContain(
      'aws dynamodb restore-table-to-point-in-time --source-table-name S --target-table-name S-restored --restore-date-time 2026-11-24T08:00:00Z',
    );
    expect(commands).toContain(
      'npm run debrief -- backup --stage prod --tables P-restored,S-restored,R-restored --out restored',
    );
    expect(commands).toContain('npm run debrief -- restore restored --stage prod --missing');
    // Nothing of the tables in use is ever deleted.
    for (const command of commands.filter((each) => each.includes('delete-table'))) {
      expect(command).toMatch(/--table-name [PSR]-restored$/);
    }
  });

  it.each(['yesterday', '2026-11-24', '2026-13-24T08:00:00Z', '2026-11-24T08:00:00Z; rm -r /'])(
    'is refused for what is no moment: %s',
    async (at) => {
      await expect(pointInTimeCommand('prod', at)).rejects.toThrow('give a moment in UTC');
    },
  );

  it.each([
    ['2026-10-20T07:59:59Z', 'is longer ago than 35 days'],
    ['2026-11-24T08:00:00.001Z', 'is still to come'],
  ])('is refused for a moment of which nothing is kept: %s %s', async (at, reason) => {
    const now = '2026-11-24T08:00:00.000Z' as Instant;

    await expect(pointInTimeCommand('prod', at, now)).rejects.toThrow(
      `--at ${at} ${reason}: give a moment from 2026-10-20T08:00:00.000Z to ${now}`,
    );
  });
});
