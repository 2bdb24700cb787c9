import { describe, expect, it } from 'vitest';
import { codeSpender } from '../../../functions/submit/spend-code.ts';
import { type OneTimeCode, oneTimeCode } from '../../../shared/access/one-time-code.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { inviteeCode, inviteeId } from '../../../shared/invitation/invitee.ts';
import { issueCodes } from '../../../shared/response/issue-codes.ts';
import type { SubmissionId } from '../../../shared/response/response.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { memoryCodes } from '../../fixtures/store/memory-codes.ts';

const key = Buffer.from('the key of the stage');
const session = 'ETS-WF' as SessionCode;

describe('who is invited', () => {
  it('is known by a hash that nobody makes without the key, and that no other session has', () => {
    const id = inviteeId(key, session, 'zhou@example.org');

    expect(id).toMatch(/^[\w-]{22}$/);
    expect(inviteeId(key, session, 'Zhou@Example.org')).toBe(id);
    expect(inviteeId(key, session, 'zhu@example.org')).not.toBe(id);
    expect(inviteeId(key, 'ETS-SX' as SessionCode, 'zhou@example.org')).not.toBe(id);
    expect(inviteeId(Buffer.from('another key'), session, 'zhou@example.org')).not.toBe(id);
  });

  it('has one code of the session, the same in each letter, and nobody has it besides', () => {
    const ids = Array.from({ length: 500 }, (_, at) => inviteeId(key, session, `guest${at}@example.org`));
    const codes = ids.map((id) => inviteeCode(key, session, id));

    expect(codes.map(oneTimeCode)).toEqual(codes);
    expect(new Set(codes).size).toBe(500);
    expect(ids.map((id) => inviteeCode(key, session, id))).toEqual(codes);
    // What was withdrawn is drawn no more.
    const first = ids[0] as (typeof ids)[0];
    const rounds = [0, 1, 2].map((round) => inviteeCode(key, session, first, round));
    expect([rounds[0], new Set(rounds).size]).toEqual([codes[0], 3]);
    expect(inviteeCode(Buffer.from('another key'), session, ids[0] as (typeof ids)[0])).not.toBe(codes[0]);
  });

  it('loses it to whoever reads the stage’s key and knows the address, before another key is made (SECURITY.md: not protected against)', async () => {
    const codes = memoryCodes();
    const issuing = { codes, codeKey: async () => key };
    const [one = '', another = ''] = ['zhou@example.org', 'zhu@example.org'].map((address) =>
      inviteeCode(key, session, inviteeId(key, session, address)),
    );
    await issueCodes({ ...aSession(), code: session }, [one, another] as OneTimeCode[], issuing);
    const spending = (by: Uint8Array, code: string, who: string) =>
      codeSpender(
        codes,
        async () => by,
        () => false,
      )(session, code, who as SubmissionId);

    expect(await spending(key, one, 'somebody else')).toBe('spent');
    expect(await spending(key, one, 'Zhou')).toBe('none');
    expect(await spending(Buffer.from('another key'), another, 'somebody else')).toBe('none');
  });
});
