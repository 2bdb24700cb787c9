import { type AnswerClass, classesOf } from '../response/answer-classes.ts';
import type { Answers } from '../response/answers.ts';
import type { OwnCode } from '../response/own-code.ts';
import type { Response } from '../response/response.ts';
import type { ResponsePage } from '../response/responses.ts';
import { orderOf } from './order.ts';

/** What one person answered to some questions: whether it counts as good, by question. */
export interface CodedAnswers {
  /** An order of responses that says nothing of who sent them, nor when (see `orderOf`). */
  readonly order: string;
  readonly code?: OwnCode;
  readonly good: ReadonlyMap<string, boolean>;
}

/** Of some answers, which are good and which are not; what says neither is in no map. */
export type GoodOf = (answers: Answers) => ReadonlyMap<string, boolean>;

/**
 * The responses of a session with no more of them than is compared, without those that its reports leave out. Linear in how
 * many there are; a few bytes of each stay.
 */
export async function codedAnswers(
  { version }: Pick<Response, 'version'>,
  shards: readonly AsyncIterable<ResponsePage>[],
  goodOf: GoodOf,
  leftOut: readonly AnswerClass[],
): Promise<CodedAnswers[]> {
  const all: CodedAnswers[] = [];
  for (const pages of shards) {
    for await (const { responses } of pages) {
      for (const response of responses) {
        if (response.version !== version || classesOf(response).some((each) => leftOut.includes(each))) continue;
        const { id, ownCode: code, answers } = response;
        all.push({ order: orderOf(id), ...(code !== undefined && { code }), good: goodOf(answers) });
      }
    }
  }
  return all;
}
