/** Folds N responses, made page by page as a table gives them, in a process whose memory is its own. */
import fc from 'fast-check';
import { published } from '../../shared/programme/published.ts';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import { inRow, type RowPage } from '../../shared/response/answer-rows.ts';
import type { ResponseId } from '../../shared/response/response.ts';
import { foldSession } from '../../shared/tally/fold.ts';
import { readSample } from '../demo/sample.ts';
import { someAnswers } from '../fixtures/responses/responses.ts';
import { answering } from './in-process.ts';
import { code } from './measured-session.ts';
import { peakMemory } from './peak-memory.ts';

export interface FoldInput {
  readonly responses: number;
}

export interface FoldResult {
  readonly milliseconds: number;
  /** The most memory that the process ever had, in bytes. */
  readonly peak: number;
  readonly counted: number;
}

/** As many as fit into a page of 1 MB, over as many partition keys as a session has. */
const pageSize = 1000;
const shardCount = 8;

await answering(async ({ responses }: FoldInput): Promise<FoldResult> => {
  const session = published(readSample()).sessions.find((each) => each.code === code);
  if (session === undefined) throw new Error(`the sample has no session ${code}`);
  const answers = fc.sample(someAnswers(session), { numRuns: 400, seed: 7 });
  let made = 0;
  const page = (size: number): RowPage => {
    const all = Array.from({ length: size }, () => {
      made += 1;
      const id = Buffer.alloc(16, 0);
      id.writeUInt32BE((made * 2_654_435_761) >>> 0);
      return inRow(itemsOf(session), {
        id: id.toString('base64url') as ResponseId,
        session: session.code,
        version: session.version,
        promise: session.promise,
        language: 'en',
        answers: { ...answers[made % answers.length] },
      });
    });
    return { rows: all, unreadable: 0 };
  };
  async function* pages(shard: number): AsyncGenerator<RowPage> {
    let left = Math.floor(responses / shardCount) + (shard < responses % shardCount ? 1 : 0);
    for (; left > 0; left -= pageSize) yield page(Math.min(left, pageSize));
  }
  const shards = Array.from({ length: shardCount }, (_, shard) => pages(shard));
  const begun = performance.now();
  const folded = await foldSession(session, shards);
  const milliseconds = performance.now() - begun;
  return { milliseconds, peak: peakMemory(), counted: folded.tally.responses };
});
