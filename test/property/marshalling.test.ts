import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../shared/programme/session.ts';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import type { Answer, Answers } from '../../shared/response/answers.ts';
import { decodeResponse, encodeResponse } from '../../shared/store/dynamodb/response-item.ts';
import { anyText } from '../fixtures/any-text.ts';
import { aSession, sampleFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { holds, sampled } from '../fixtures/property.ts';
import { aResponse, someAnswers, someResponses } from '../fixtures/responses/responses.ts';

const session = aSession();

describe('a stored response', () => {
  it('reads as it was written, whatever was answered in whatever script', () => {
    holds(
      fc.property(someResponses(session, { minLength: 1, maxLength: 3 }), (responses) => {
        for (const response of responses) expect(decodeResponse(encodeResponse(response, session))).toEqual(response);
      }),
    );
  });

  it('keeps texts that no form lets through as exactly as all others', () => {
    // All code points but lone surrogates, which UTF-8 has no bytes for.
    holds(
      fc.property(anyText({ minLength: 1 }), (text) => {
        const response = aResponse(session, 1, { answers: { q_keep: text } });
        expect(decodeResponse(encodeResponse(response, session))?.answers).toEqual({ q_keep: text });
      }),
    );
  });

  it('expires when the session says that answers are deleted', () => {
    expect(encodeResponse(aResponse(session, 1), session).expires).toEqual({
      N: String(Date.parse(session.answersExpireAt) / 1000),
    });
  });

  it('is unreadable, not an error, when another version or something else wrote it', () => {
    const good = encodeResponse(aResponse(session, 1), session);
    const { v: _, ...withoutVersion } = good;
    const { a: __, ...withoutAnswers } = good;

    expect(decodeResponse({ ...good, v: { N: '2' } })).toBeUndefined();
    expect(decodeResponse({ ...good, v: { S: '1' } })).toBeUndefined();
    expect(decodeResponse(withoutVersion)).toBeUndefined();
    expect(decodeResponse(withoutAnswers)).toBeUndefined();
    expect(decodeResponse({ ...good, a: { M: { q_overall: { M: {} } } } })).toBeUndefined();
    expect(decodeResponse({ ...good, a: { M: { q_overall: { N: '9'.repeat(30) } } } })).toBeUndefined();
    expect(decodeResponse({})).toBeUndefined();
  });

  it('never makes reading fail, whatever an item holds', () => {
    holds(
      fc.property(fc.dictionary(fc.constantFrom('pk', 'sk', 'v', 'q', 'lang', 'a', 'x'), anAttribute), (item) => {
        const found = decodeResponse({ v: { N: '1' }, ...item });
        if (found !== undefined) expect(typeof found.version).toBe('string');
      }),
    );
  });
});

describe('the size of a stored response', () => {
  it('is one write unit for everything that a participant of the sample can answer, texts left blank', () => {
    for (const each of sessionsOf(sampleFile())) {
      const largest = Math.max(
        ...sampled(someAnswers(each), 50)
          .map((answers) => ({ ...answers, ...everyLongestChoice(each) }))
          .map((answers) => without(answers, textsOf(each)))
          .map((answers) => itemSize(encodeResponse(aResponse(each, 7, { answers, language: 'zh-CN' }), each))),
      );
      expect(largest, each.code).toBeLessThanOrEqual(1024);
      expect(largest, each.code).toBeGreaterThan(300);
    }
  });
});

const anAttribute: fc.Arbitrary<AttributeValue> = fc.oneof(
  fc.string().map((S): AttributeValue => ({ S })),
  fc.oneof(fc.integer().map(String), fc.string()).map((N): AttributeValue => ({ N })),
  fc.constantFrom<AttributeValue>(
    { NULL: true },
    { M: { q: { L: [{ S: 'a' }, { N: '1' }] } } },
    { SS: ['a'] },
    {} as AttributeValue,
  ),
);

/** Every question but the texts, each with the answer that takes the most room. */
function everyLongestChoice(of: Session): Answers {
  return Object.fromEntries(
    itemsOf(of).flatMap(({ key, question }): [string, Answer][] => {
      switch (question.type) {
        case 'text':
          return [];
        case 'one':
          return [[key, question.options.map(({ id }) => id).reduce((a, b) => (a.length > b.length ? a : b))]];
        case 'several':
          return [[key, question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id)]];
        case 'pair':
          return [[key, '2/5']];
        default:
          return [[key, 'notApplicable' in question && question.notApplicable !== undefined ? 'na' : 5]];
      }
    }),
  );
}

function textsOf(of: Session): string[] {
  return itemsOf(of).flatMap(({ key, question }) => (question.type === 'text' ? [key] : []));
}

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

/**
 * The size of an item in bytes as DynamoDB bills it: names and values; a number a byte for two digits and one more; a
 * list or map three bytes and one for each element. Amazon DynamoDB Developer Guide, "DynamoDB item sizes and formats".
 */
function itemSize(item: Record<string, AttributeValue>): number {
  return Object.entries(item).reduce((total, [name, value]) => total + utf8(name) + valueSize(value), 0);
}

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/^0+|\D/g, '').length / 2) + 1;
  if (value.L !== undefined) return value.L.reduce((total, each) => total + 1 + valueSize(each), 3);
  if (value.M !== undefined) {
    return Object.entries(value.M).reduce((total, [name, each]) => total + 1 + utf8(name) + valueSize(each), 3);
  }
  throw new Error(`no size known for ${JSON.stringify(value)}`);
}

function utf8(text: string): number {
  return Buffer.byteLength(text);
}
