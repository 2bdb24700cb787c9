import { describe, expect, it } from 'vitest';
import { usage } from '../../infra/cli/cost/usage.ts';
import { keptOffline, openAnswered, receipt, said, send, sharedPhones } from './phones.ts';

// Chromium tells of what its service workers ask for only then.
process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = '1';

const { proxy, openSession, onPhone } = sharedPhones();

describe('a visit of a browser', () => {
  it('is as many requests as the bill says, the first time; the next one has the script', async () => {
    const first = await openSession();
    const next = await openSession();
    await onPhone(async (context, page) => {
      const asked: string[] = [];
      context.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
      const visit = async ({ code, form }: { code: string; form: string }) => {
        const [before] = [proxy().passed.length, asked.splice(0)];
        await openAnswered(page, form);
        await keptOffline(page);
        await send(page);
        await receipt(page);
        await said(page, 'Thank you');
        await page.waitForLoadState('networkidle');
        const came = proxy()
          .passed.slice(before)
          .map((each) => each.replace(/\?.*/, ''));
        // What came is what was asked for, and nothing came of which the browser does not tell.
        for (const each of came) expect(asked).toContain(each);
        return came.map((each) => each.replace(code, 'CODE').replace(/form-\w+/, 'form-HASH'));
      };

      const ofFirst = await visit(first);
      expect(ofFirst).toEqual(['GET /f/CODE', 'GET /f/assets/form-HASH.js', 'POST /f/CODE', 'GET /f/CODE/thanks']);
      expect(ofFirst).toHaveLength(usage.visit.requests.length);
      expect(await visit(next)).toEqual(['GET /f/CODE', 'POST /f/CODE', 'GET /f/CODE/thanks']);
    });
  });
});
