import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import { inRow, outOfRow } from '../../shared/response/answer-rows.ts';
import type { StoredItem } from '../../shared/store/dynamodb/item.ts';
import { decodeResponse, encodeResponse, rowDecoder } from '../../shared/store/dynamodb/response-item.ts';
import { sampleFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { holds } from '../fixtures/property.ts';
import { aResponse, someResponses } from '../fixtures/responses/responses.ts';

const [session] = sessionsOf(sampleFile());
const items = itemsOf(session);
const inRowsOfAll = rowDecoder(items);
const marks = Object.entries({ isQuick: true, isNotFromForm: true, hasCode: true, hasProof: true, promise: 3 });

/** What may stand in an item of a response, as the SDK converts it and a schema checks it. */
const schema = z.object({
  v: z.literal(1),
  q: z.string(),
  p: z.optional(z.number()),
  lang: z.string(),
  a: z.record(z.string(), z.union([z.number(), z.string(), z.array(z.string())])),
  quick: z.optional(z.literal(true)),
  form: z.optional(z.literal(false)),
  code: z.optional(z.literal(true)),
  work: z.optional(z.literal(true)),
  own: z.optional(z.string()),
});

function isReadableBySchema(item: StoredItem): boolean {
  try {
    return schema.safeParse(unmarshall(item)).success;
  } catch {
    return false;
  }
}

const scalar = fc.oneof(
  fc.constantFrom('1', '0', '-2.5', '1e3', '9007199254740991', '9007199254740993', '1e400', 'x').map((N) => ({ N })),
  fc.string().map((S) => ({ S })),
  fc.boolean().map((BOOL) => ({ BOOL })),
  fc.constant({ NULL: true as const }),
);
const value = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }).map((L) => ({ L })),
  fc.dictionary(fc.constantFrom('q_overall', 'q_keep'), scalar).map((M) => ({ M })),
  fc.array(fc.string(), { minLength: 1, maxLength: 3 }).map((SS) => ({ SS })),
);

describe('a stored response', () => {
  it('is read as it was written', () => {
    holds(
      fc.property(someResponses(session, { minLength: 1, maxLength: 3 }), fc.subarray(marks), (responses, given) => {
        for (const response of responses) {
          const marked = { ...response, ...Object.fromEntries(given) };
          const item = encodeResponse(marked, session);
          expect(decodeResponse(item)).toEqual(marked);
          expect(marshall(unmarshall(item))).toEqual(item);
          expect(inRowsOfAll(item)).toEqual(inRow(items, marked));
          expect(outOfRow(items, inRow(items, marked))).toEqual(marked);
        }
      }),
    );
  });

  it('is readable exactly where the conversion of the SDK and a schema say so, whatever became of its item', () => {
    const whole = encodeResponse(
      aResponse(session, 1, {
        promise: 2,
        hasCode: true,
        answers: { q_overall: 4, q_barrier: ['time'], q_keep: 'all' },
      }),
      session,
    );
    const places = fc.constantFrom('v', 'q', 'p', 'lang', 'a', 'quick', 'form', 'code', 'work', 'own', 'other');
    const gone = fc.constant(undefined);
    holds(
      fc.property(fc.dictionary(places, fc.oneof(value, gone), { maxKeys: 3 }), (changed) => {
        const entries = Object.entries({ ...whole, ...changed }).filter(([, each]) => each !== undefined);
        const item = Object.fromEntries(entries) as StoredItem;
        const read = decodeResponse(item);
        expect(read !== undefined).toBe(isReadableBySchema(item));
        expect(inRowsOfAll(item)).toEqual(read && inRow(items, read));
      }),
    );
  });
});
