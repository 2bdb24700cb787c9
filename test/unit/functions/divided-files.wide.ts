import { describe, expect, it } from 'vitest';
import { resultsSchema } from '../../../shared/sheets/results-schema.ts';
import { compressed } from '../../../shared/web/http/compress.ts';
import { aRequest } from '../../fixtures/web/requests.ts';
import { aLargeSite } from '../../fixtures/web/results-site.ts';

/** The most that Lambda answers, in bytes. */
const largestAnswer = 6 * 1024 * 1024;

describe('the files of a programme of ten thousand sessions', () => {
  it('are no larger than a function may answer with', { timeout: 600_000 }, async () => {
    const site = await aLargeSite(10_000);
    const files = ['.csv', '.xlsx', '.json', '.sav', '-sessions.csv', '-differences.csv', '-speakers.csv'];
    const asked = aRequest({ code: undefined, headers: { 'accept-encoding': 'gzip, br' } });

    for (const file of [...files.map((each) => `${each}?`), '.xlsx?part=1&', '.csv?part=50&']) {
      const { programme, organiser } = site;
      const response = await site.get(`/r/${programme}/${organiser}/results${file}session=all&lang=en`);
      expect(response.statusCode, file).toBe(200);
      expect(compressed(asked, response).body?.length, file).toBeLessThanOrEqual(largestAnswer / 2);
      if (file === '.json?') {
        const { leftOut } = resultsSchema.parse(JSON.parse(Buffer.from(response.body ?? '', 'base64').toString()));
        expect(leftOut).toEqual(['sessions.items', 'tables.sessions', 'tables.differences']);
      }
    }
  });
});
