import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleClient, type ClientBundle } from '../../../../infra/bundle/bundle-client.ts';
import { style } from '../../../../shared/web/parts/style.ts';

let client: ClientBundle;
beforeAll(async () => {
  client = await bundleClient();
});

const bytes = (brotli: string) => Buffer.from(brotli, 'base64').byteLength;

describe('what a browser loads beside the page', () => {
  it('is at most 12 kB of script and 1.5 kB of service worker', () => {
    expect(bytes(client.script.brotli)).toBeLessThanOrEqual(12_000);
    expect(bytes(client.worker.brotli)).toBeLessThanOrEqual(1_500);
  });

  it('is with the style at most 30 kB', () => {
    const { script, worker } = client;

    expect(bytes(script.brotli) + bytes(worker.brotli) + brotliCompressSync(style).byteLength).toBeLessThan(30_000);
  });

  it('is 16 kB more where codes are blind, and nothing more elsewhere', () => {
    expect(bytes(client.blind.brotli)).toBeLessThanOrEqual(16_000);
    expect(client.blind.path).toMatch(/^\/f\/assets\/blind-\w{8,}\.js$/);
  });

  it('has the same name as long as it is the same', async () => {
    expect(await bundleClient()).toEqual(client);
    expect(client.script.path).toMatch(/^\/f\/assets\/form-\w{8,}\.js$/);
  });
});
