import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { Item } from '../../questionnaire/items.ts';
import { placesOf, type RowResponse } from '../../response/answer-rows.ts';
import type { Answer } from '../../response/answers.ts';
import type { OwnCode } from '../../response/own-code.ts';
import type { Response, ResponseId } from '../../response/response.ts';
import type { Answered } from '../../response/responses.ts';
import { epochSeconds } from '../../time/instant.ts';
import { expiryAttribute, partitionKey, sortKey } from '../tables.ts';
import { bareItem, isOfThisSchema, type StoredItem } from './item.ts';
import { responseKey } from './receipts.ts';

// Attribute by attribute, without the SDK's conversion and a schema: that is a tenth of their time, of each submission and of a fold,
// which reads all of a session. Property tests hold both ways to what those would say.

/** The item of a response, with the second after which DynamoDB deletes it. Short names: they are part of each item's 1 kB. */
export function encodeResponse(response: Response, session: Answered): StoredItem {
  const { promise, isQuick, isNotFromForm, hasCode, hasProof, ownCode } = response;
  const answers: StoredItem = {};
  for (const key in response.answers) answers[key] = attributeOf(response.answers[key] as Answer);
  return {
    ...bareItem(responseKey(response)),
    q: { S: response.version },
    // Absent: the first one, as in all that was stored before promises were counted.
    ...(promise !== 1 && { p: { N: String(promise) } }),
    lang: { S: response.language },
    a: { M: answers },
    ...(isQuick && { quick: { BOOL: true } }),
    ...(isNotFromForm && { form: { BOOL: false } }),
    ...(hasCode && { code: { BOOL: true } }),
    ...(hasProof && { work: { BOOL: true } }),
    ...(ownCode !== undefined && { own: { S: ownCode } }),
    [expiryAttribute]: { N: String(epochSeconds(session.answersExpireAt)) },
  };
}

function attributeOf(answer: Answer): AttributeValue {
  if (typeof answer === 'string') return { S: answer };
  return typeof answer === 'number' ? { N: String(answer) } : { L: answer.map((each) => ({ S: each })) };
}

/** The response in an item, or undefined when this code can't read it. */
export function decodeResponse(item: StoredItem): Response | undefined {
  const rest = readBesideAnswers(item);
  const stored = item.a?.M;
  if (rest === undefined || stored === undefined) return undefined;
  const answers: Record<string, Answer> = {};
  for (const key in stored) {
    const answer = answerOf(stored[key]);
    if (answer === undefined) return undefined;
    answers[key] = answer;
  }
  return Object.assign(rest, { answers });
}

/** The same with the answers put into a row at once: objects of thirty names each are what a fold would take longest for. */
export function rowDecoder(items: readonly Item[]): (item: StoredItem) => RowResponse | undefined {
  const places = placesOf(items);
  return (item) => {
    const rest = readBesideAnswers(item);
    const stored = item.a?.M;
    if (rest === undefined || stored === undefined) return undefined;
    const row: (Answer | undefined)[] = new Array(items.length).fill(undefined);
    for (const key in stored) {
      const answer = answerOf(stored[key]);
      if (answer === undefined) return undefined;
      const place = places.get(key);
      if (place !== undefined) row[place] = answer;
    }
    return Object.assign(rest, { row });
  };
}

function readBesideAnswers(item: StoredItem): Omit<Response, 'answers'> | undefined {
  const { q, p, lang, quick, form, code, work, own } = item;
  const isReadable =
    isOfThisSchema(item) &&
    isMark(quick, true) &&
    isMark(form, false) &&
    isMark(code, true) &&
    isMark(work, true) &&
    (own === undefined || own.S !== undefined);
  const promise = p === undefined ? 1 : numberOf(p);
  if (!isReadable || q?.S === undefined || lang?.S === undefined || promise === undefined) return undefined;
  // Marks are added where there are any, and nothing is copied: a fold took a tenth of its time for that.
  const read: { -readonly [Name in keyof Omit<Response, 'answers'>]: Response[Name] } = {
    id: (item[sortKey]?.S ?? '') as ResponseId,
    session: (item[partitionKey]?.S ?? '').replace(/#\d+$/, '') as SessionCode,
    version: q.S,
    promise,
    language: lang.S,
  };
  if (quick) read.isQuick = true;
  if (form) read.isNotFromForm = true;
  if (code) read.hasCode = true;
  if (work) read.hasProof = true;
  if (own?.S !== undefined) read.ownCode = own.S as OwnCode;
  return read;
}

/** Marks are stored only where they say something. */
function isMark(value: AttributeValue | undefined, says: boolean): boolean {
  return value === undefined || value.BOOL === says;
}

function answerOf(value: AttributeValue | undefined): Answer | undefined {
  if (value === undefined) return undefined;
  if (value.N !== undefined) return numberOf(value);
  if (value.L === undefined) return value.S;
  const texts: string[] = [];
  for (const { S } of value.L) {
    if (S === undefined) return undefined;
    texts.push(S);
  }
  return texts;
}

/** A number that JavaScript holds exactly enough: neither too large nor infinite. */
function numberOf({ N }: AttributeValue): number | undefined {
  const number = Number(N);
  return N !== undefined && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined;
}
