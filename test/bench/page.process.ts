/** Decodes and folds one page of stored responses, and parses the same bytes, round by round in one process. */
import fc from 'fast-check';
import { published } from '../../shared/programme/published.ts';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import type { StoredItem } from '../../shared/store/dynamodb/item.ts';
import { encodeResponse, rowDecoder } from '../../shared/store/dynamodb/response-item.ts';
import { foldSession } from '../../shared/tally/fold.ts';
import { readSample } from '../demo/sample.ts';
import { aResponse, someAnswers } from '../fixtures/responses/responses.ts';
import { answering } from './in-process.ts';
import { code } from './measured-session.ts';

export interface PageInput {
  readonly rounds: number;
}

/** Processor time a response, in microseconds: the least of all rounds, which is the one that nothing else disturbed. */
export interface PageResult {
  readonly parsed: number;
  readonly folded: number;
}

/** As many as fit into a page of 1 MB, with what JSON adds. */
const pageSize = 700;
/** A session has many pages: what is done once for all of them is not that of each. */
const pages = 10;

await answering(async ({ rounds }: PageInput): Promise<PageResult> => {
  const session = published(readSample()).sessions.find((each) => each.code === code);
  if (session === undefined) throw new Error(`the sample has no session ${code}`);
  const answers = fc.sample(someAnswers(session), { numRuns: pageSize, seed: 7 });
  const stored = answers.map((each, n) => encodeResponse(aResponse(session, n, { answers: each }), session));
  const body = JSON.stringify({ Items: stored });
  const items: readonly StoredItem[] = JSON.parse(body).Items;

  const parse = async () => {
    for (let page = 0; page < pages; page += 1) JSON.parse(body);
  };
  const decode = rowDecoder(itemsOf(session));
  async function* decoded() {
    for (let page = 0; page < pages; page += 1) {
      yield { rows: items.flatMap((item) => decode(item) ?? []), unreadable: 0 };
    }
  }
  const fold = async () => {
    const { tally } = await foldSession(session, [decoded()]);
    if (tally.responses !== pageSize * pages) throw new Error(`${tally.responses} responses were counted`);
  };

  const least = { parsed: Number.POSITIVE_INFINITY, folded: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round += 1) {
    least.parsed = Math.min(least.parsed, await microseconds(parse));
    least.folded = Math.min(least.folded, await microseconds(fold));
  }
  return { parsed: least.parsed / pageSize / pages, folded: least.folded / pageSize / pages };
});

async function microseconds(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
