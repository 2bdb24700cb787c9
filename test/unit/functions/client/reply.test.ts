import { describe, expect, it } from 'vitest';
import { readReply } from '../../../../functions/form/client/reply.ts';

const receipt = { session: 'ONE', reference: 'ABC-123', receipt: '/f/ONE/thanks?r=x&lang=en' };
const error = (code: string) => ({ error: { code, message: `Words about ${code}` } });

describe('a reply', () => {
  it('with what was right has it, and one that is cut off has none', () => {
    const lines = [[{ words: 'Right: All' }], [{ words: 'See ' }, { link: 'https://example.org/why' }]];
    const score = { heading: '1 of 2', answers: [{ question: 'Which?', isRight: true, lines }], once: 'Only now' };

    expect(readReply(201, { ...receipt, score })).toMatchObject({ kind: 'received', score });
    expect(readReply(201, { ...receipt, score: { heading: 'x' } })).not.toHaveProperty('score');
  });

  it('that was written by somebody in between leads nowhere but by https', () => {
    const lines = [[{ link: 'javascript:alert(1)' }, { words: 'Right' }, 7], 'Right'];
    const score = { heading: '', answers: [{ question: 'Which?', lines }, { lines }, null], once: '' };

    expect(readReply(201, { ...receipt, score })).toMatchObject({
      score: { answers: [{ question: 'Which?', isRight: false, lines: [[{ words: 'Right' }], []] }] },
    });
  });

  it.each([200, 201])('of %i with a receipt is the receipt', (status) => {
    const { reference, receipt: path } = receipt;

    expect(readReply(status, receipt)).toEqual({ kind: 'received', reference, receipt: path });
  });

  it('says when people are asked again, which is compared with what the form foresaw', () => {
    expect(readReply(201, { ...receipt, askedAgainAt: '2021-03-01T01:00:00.000Z' })).toMatchObject({
      kind: 'received',
      askedAgainAt: '2021-03-01T01:00:00.000Z',
    });
  });

  it('of 422 names the fields in the server’s words', () => {
    const fields = [{ field: 'q_overall', code: 'required', message: 'Please choose' }];

    expect(readReply(422, { error: { code: 'answers', message: 'One answer', fields } })).toEqual({
      kind: 'answers',
      message: 'One answer',
      fields: [expect.objectContaining({ field: 'q_overall', message: 'Please choose' })],
    });
  });

  it.each([
    [409, 'conflict'],
    [410, 'closed'],
    [410, 'deleted'],
    [413, 'too-large'],
    [403, 'upcoming'],
    [400, 'missing-submission-id'],
    [404, 'not-found'],
  ])('of %i (%s) is a decision', (status, code) => {
    expect(readReply(status, error(code))).toEqual({
      kind: 'refused',
      refusal: { code, message: `Words about ${code}` },
    });
  });

  it('of 429 that says what is wrong is one of these, too: sent again it would be as wrong', () => {
    const fields = [{ field: '_code', code: 'code', message: 'This code can’t be used' }];

    expect(readReply(429, { error: { code: 'answers', message: 'One answer', fields } })).toEqual({
      kind: 'answers',
      message: 'One answer',
      fields,
    });
  });

  it.each<[number, unknown, string]>([
    [408, error('x'), 'a time-out'],
    [425, error('x'), 'too early'],
    [429, error('slower'), 'our own throttling'],
    [429, { message: 'Too Many Requests' }, 'throttling'],
    [429, undefined, 'a page of a firewall'],
    [500, error('failed'), 'a fault'],
    [503, { message: 'Service Unavailable' }, 'no service'],
    [504, undefined, 'a page of a proxy'],
  ])('of %i with %o decides nothing, and the server is there: %s', (status, body) => {
    expect(readReply(status, body)).toEqual({ kind: 'unknown', isBusy: true });
  });

  it.each<[number, unknown, string]>([
    [200, undefined, 'no JSON'],
    [200, { ok: true }, 'somebody else’s JSON, as from a hotel’s login page'],
    [200, { ...receipt, receipt: 'https://elsewhere.example/' }, 'a receipt elsewhere'],
    [204, receipt, 'another success'],
    [302, receipt, 'a redirect'],
    [403, { message: 'Forbidden' }, 'a gateway’s own words'],
    [404, undefined, 'a proxy’s page'],
  ])('of %i with %o decides nothing: %s', (status, body) => {
    const reply = readReply(status, body);

    expect(reply.kind).toBe('unknown');
    expect(reply).not.toHaveProperty('isBusy', true);
  });
});
