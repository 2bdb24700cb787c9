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
  it('is at most 13.5 kB of script, its service worker among it', () => {
    expect(bytes(client.script.brotli)).toBeLessThanOrEqual(13_500);
  });

  it('is with the style at most 30 kB', () => {
    expect(bytes(client.script.brotli) + brotliCompressSync(style).byteLength).toBeLessThan(30_000);
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
