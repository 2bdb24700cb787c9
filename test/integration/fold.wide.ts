import { expect, it } from 'vitest';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import type { RowPage } from '../../shared/response/answer-rows.ts';
import { encodeResponse, rowDecoder } from '../../shared/store/dynamodb/response-item.ts';
import { foldSession } from '../../shared/tally/fold.ts';
import { heldHeap } from '../fixtures/heap.ts';
import { aSession } from '../fixtures/programmes/programme-files.ts';
import { proven } from '../fixtures/proof.ts';
import { aResponse } from '../fixtures/responses/responses.ts';
import { sized } from '../fixtures/size.ts';

const responses = sized({ each: 20_000, nightly: 1_000_000 });
const shardCount = 8;
const pageSize = 500;
/** What may be held more at the end than after the first tenth, in bytes. */
const allowance = 4 * 1024 ** 2;

it('folds stored responses without end in the same memory, and counts each', async () => {
  const session = aSession();
  const held: number[] = [];
  let made = 0;
  const decode = rowDecoder(itemsOf(session));
  const page = (): RowPage => {
    const numbers = Array.from({ length: pageSize }, () => made++);
    if (made % (responses / 10) === 0) held.push(heldHeap());
    // From the stored form, as the table gives it.
    const items = numbers.map((n) => encodeResponse(aResponse(session, n, { answers: answersOf(n) }), session));
    return { rows: items.flatMap((item) => decode(item) ?? []), unreadable: 0 };
  };
  async function* shard(): AsyncGenerator<RowPage> {
    for (let left = responses / shardCount; left > 0; left -= pageSize) yield page();
  }

  const { tally, quarantined } = await foldSession(session, Array.from({ length: shardCount }, shard));

  expect(tally.responses).toBe(responses);
  // Of numbers in a row, as many have each rest.
  const inEach = (from: number, kinds: number) =>
    Object.fromEntries(Array.from({ length: kinds }, (_, at) => [String(from + at), responses / kinds]));
  expect([tally.items.q_overall, tally.items.q_nps]).toEqual([inEach(1, 5), inEach(0, 10)]);
  expect(quarantined).toBe(0);
  const [early = 0, late = Number.POSITIVE_INFINITY] = [held[0], held.at(-1)];
  expect(held).toHaveLength(10);
  expect(late - early).toBeLessThan(allowance);
  proven('fold', {
    what: 'stored responses folded into one session',
    tried: responses.toLocaleString('en'),
    found: `each counted once; ${Math.round((late - early) / 1024)} kB more held at the end than after a tenth`,
  });
});

function answersOf(n: number) {
  return { q_overall: 1 + (n % 5), q_nps: n % 10 };
}
