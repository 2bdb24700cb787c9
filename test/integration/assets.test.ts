import { beforeAll, describe, expect, it } from 'vitest';
import { anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';

const stack = sharedStack();
let script: string;
beforeAll(async () => {
  await stack.publish(anOpenProgramme('ASSETS'));
  const html = await (await fetch(`${stack.url}/f/ASSETS`)).text();
  script = /<script data-src="([^"]+)"/.exec(html)?.[1] ?? '';
});

const get = (path: string, encoding: string) =>
  fetch(`${stack.url}${path}`, { headers: { 'accept-encoding': encoding } });

describe('the script', () => {
  it('has a name that changes with its content, so that it may be kept for ever', async () => {
    const response = await get(script, 'gzip, br');

    expect(script).toMatch(/^\/f\/assets\/form-\w+\.js$/);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('comes to who takes %s as %s, and is the same', async (accepted, encoding) => {
    const response = await get(script, accepted);

    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toBe('accept-encoding');
    expect(await response.text()).toBe(await (await get(script, 'br')).text());
  });

  it('sends nothing to anybody else', async () => {
    expect(await (await get(script, 'br')).text()).not.toMatch(/https?:\/\//);
  });
});

describe('the service worker', () => {
  it('is the same file, may keep every form, and is allowed this origin only', async () => {
    const { headers } = await get(script, 'br');

    expect(headers.get('service-worker-allowed')).toBe('/f/');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
  });
});

describe('an asset of another version', () => {
  it.each(['/f/assets/form-old.js', '/f/assets/..%2fform-old.js', '/f/worker.js'])('is not there: %s', async (path) => {
    const response = await get(path, 'br');

    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toContain('no-store');
  });
});
