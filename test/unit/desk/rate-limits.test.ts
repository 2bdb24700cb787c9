import { expect, it } from 'vitest';
import { organiserHash } from '../../../shared/desk/organiser.ts';
import { type RateLimit, rateLimits } from '../../../shared/desk/rate-limits.ts';
import { after } from '../../../shared/time/instant.ts';
import { aDesk } from '../../fixtures/desk/a-desk.ts';

it('no limit counts for another, whatever their numbers, and each begins anew after its time', async () => {
  const desk = await aDesk();
  const { signIns } = desk.deps;
  const ada = organiserHash('ada@example.org');
  const limits = Object.keys(rateLimits) as RateLimit[];
  const now = desk.clock.now();
  const counted = async (limit: RateLimit, at = now) => signIns.countOne(ada, limit, at);

  for (const limit of limits) {
    for (let one = 0; one < rateLimits[limit].most; one += 1) expect(await counted(limit), limit).toBe(true);
    expect(await counted(limit), limit).toBe(false);
    expect(await counted(limit, after(now, rateLimits[limit].within)), limit).toBe(true);
  }
  const counts = [...(await desk.stored()).keys()].filter((key) => key.includes('COUNT#'));
  await desk.close();
  expect(counts).toHaveLength(2 * limits.length);
});
