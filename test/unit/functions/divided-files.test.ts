import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { resultsSchema } from '../../../shared/sheets/results-schema.ts';
import { compressed } from '../../../shared/web/http/compress.ts';
import { unescaped } from '../../fixtures/web/html-text.ts';
import { aRequest } from '../../fixtures/web/requests.ts';
import { aLargeSite, type ResultsSite } from '../../fixtures/web/results-site.ts';

const sessions = 250;
let site: ResultsSite;
beforeAll(async () => {
  site = await aLargeSite(sessions);
});

async function answered(rest: string, reader: 'organiser' | 'speaker' = 'organiser') {
  return site.get(`/r/${site.programme}/${site[reader]}${rest}`);
}

async function page(rest: string): Promise<string> {
  return unescaped((await answered(rest)).body ?? '');
}

async function rowsOf(rest: string): Promise<Record<string, string>[]> {
  const { statusCode, body = '' } = await answered(rest);
  expect(statusCode, rest).toBe(200);
  return parse(Buffer.from(body, 'base64'), { bom: true, columns: true });
}

const codeOf = (at: number) => `N${String(at).padStart(5, '0')}`;

describe('the files of a programme whose answers have no room in one', () => {
  it('have the answers of each session once, in order, and each file is behind a link', async () => {
    const listed = await page('/files?session=all&lang=en');
    const addresses = [...listed.matchAll(/href="[^"]*(\/results\.csv\?[^"]*)"/g)].map(([, address = '']) => address);
    const files = await Promise.all(addresses.map(rowsOf));

    expect(files.length).toBeGreaterThan(1);
    const codes = files.map((rows) => [...new Set(rows.map((row) => Object.values(row)[0]))]);
    expect(codes.flat()).toEqual(Array.from({ length: sessions }, (_, at) => codeOf(at)));
    for (const rows of files) expect(rows.length).toBeLessThanOrEqual(8000);
    expect(await page('?session=all&lang=en')).toContain('/files?session=all&lang=en"');
  });

  it('say in the workbook what it leaves out', async () => {
    const summary = await rowsOf('/results-summary.csv?session=all&lang=en');

    expect(Object.values(summary.at(-1) ?? {}).join()).toContain('Answers by session');
  });

  it.each(['/results.csv?session=all&part=99', '/results.csv?session=all&part=0', '/results.json?session=all&part=1'])(
    'are not there: %s',
    async (address) => {
      expect((await answered(`${address}&lang=en`)).statusCode).toBe(404);
    },
  );

  it('are for nobody but who reads the whole report', async () => {
    expect((await answered('/files?session=all&lang=en', 'speaker')).statusCode).toBe(404);
    expect((await answered('/results.csv?session=all&part=1&lang=en', 'speaker')).statusCode).toBe(404);
  });

  it('travel packed, and are the same when they are unpacked', async () => {
    const response = await answered('/results-sessions.csv?session=all&lang=en');
    const packed = compressed(aRequest({ code: undefined, headers: { 'accept-encoding': 'gzip' } }), response);

    expect(packed.headers?.['content-encoding']).toBe('gzip');
    expect(gunzipSync(Buffer.from(packed.body ?? '', 'base64'))).toEqual(Buffer.from(response.body ?? '', 'base64'));
  });

  it('are described by the schema, and a JSON file of some dozens of sessions leaves nothing out', async () => {
    const { body = '' } = await answered('/results.json?session=all&lang=en');
    const file = resultsSchema.parse(JSON.parse(Buffer.from(body, 'base64').toString()));

    expect(file.leftOut).toBeUndefined();
    expect(file.sessions.every(({ items }) => items !== undefined)).toBe(true);
  });
});
