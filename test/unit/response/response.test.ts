import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import { sameAnswers } from '../../../shared/response/answers.ts';
import {
  newSubmissionId,
  parseReference,
  reference,
  responseId,
  submissionId,
} from '../../../shared/response/response.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';

const bytes = (seed: number) => Uint8Array.from({ length: 16 }, (_, at) => (seed * 31 + at * 7) % 256);
const code = 'ONE' as SessionCode;

describe('ids', () => {
  it('of a submission are 128 bits, and nothing else passes for one', () => {
    const id = newSubmissionId(bytes(1));

    expect(submissionId(id)).toBe(id);
    for (const other of [undefined, '', id.slice(1), `${id}A`, `${id.slice(1)}=`, `${id.slice(1)}\n`]) {
      expect(submissionId(other)).toBeUndefined();
    }
  });

  it('of a response are the same for the same submission, and differ by session and submission', () => {
    const one = responseId(code, newSubmissionId(bytes(1)));

    expect(responseId(code, newSubmissionId(bytes(1)))).toBe(one);
    expect(responseId('TWO' as SessionCode, newSubmissionId(bytes(1)))).not.toBe(one);
    expect(responseId(code, newSubmissionId(bytes(2)))).not.toBe(one);
    // The store keeps the hash, so what a browser holds can't be read from it.
    expect(one).not.toContain(newSubmissionId(bytes(1)).slice(0, 8));
  });
});

describe('a reference', () => {
  it('is short, without letters that look like digits, and always the same', () => {
    const all = Array.from({ length: 300 }, (_, n) => reference(responseId(code, newSubmissionId(bytes(n)))));

    expect(all.every((each) => /^[A-HJ-NP-Z]{3}-\d{3}$/.test(each))).toBe(true);
    expect(reference(responseId(code, newSubmissionId(bytes(0))))).toBe(all[0]);
    // As people may have noted them.
    expect(all.slice(0, 3)).toEqual(['DBZ-388', 'JBM-564', 'NHH-687']);
  });

  it('is nothing else', () => {
    const others = [
      'ABC-12',
      'ABC-1234',
      'AB-123',
      'ABCD-123',
      'abc-123',
      ' ABC-123',
      'ABC-123\n',
      'ABC-12a',
      '',
      undefined,
    ];
    expect(['ABC-123', ...others].map(parseReference)).toEqual(['ABC-123', ...others.map(() => undefined)]);
  });
});

describe('two sets of answers', () => {
  it('are the same when every item of the session has the same answer', () => {
    const items = itemsOf(aSession());
    const answers = { q_overall: 5, q_barrier: ['time', 'budget'], q_keep: 'x' };

    expect(sameAnswers(items, answers, { q_keep: 'x', q_barrier: ['time', 'budget'], q_overall: 5 })).toBe(true);
    expect(sameAnswers(items, answers, { ...answers, q_overall: 4 })).toBe(false);
    expect(sameAnswers(items, answers, { ...answers, q_barrier: ['time'] })).toBe(false);
    expect(sameAnswers(items, answers, { q_overall: 5, q_barrier: ['time', 'budget'] })).toBe(false);
  });
});
