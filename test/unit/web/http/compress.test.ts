import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundledAsset } from '../../../../shared/web/http/bundled-asset.ts';
import { compressed } from '../../../../shared/web/http/compress.ts';
import { aRequest } from '../../../fixtures/web/requests.ts';

it.each(['gzip, br', 'gzip', 'identity'])('a script comes out as it was made, for who takes %s', (encodings) => {
  const script = Array.from({ length: 2_000 }, (_, at) => `const n${at}=${(at * at) % 977};`).join('');
  const asset = { path: '/f/assets/one.js', brotli: brotliCompressSync(script).toString('base64') };
  const request = { ...aRequest({ code: undefined, headers: { 'accept-encoding': encodings } }), path: asset.path };
  const response = compressed(request, bundledAsset([asset], request) ?? {});
  const { body = '', isBase64Encoded, headers } = response;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');

  expect(String(unpacked(bytes, headers?.['content-encoding']))).toBe(script);
});

function unpacked(bytes: Buffer, encoding: unknown): Buffer {
  if (encoding === 'br') return brotliDecompressSync(bytes);
  return encoding === 'gzip' ? gunzipSync(bytes) : bytes;
}
