import { expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { inviteesOf } from '../../../shared/invitation/invitees-of.ts';
import { newInvitees } from '../../../shared/invitation/new-invitees.ts';
import { stageKey } from '../../fixtures/invitation/tick-letters.ts';

const listed = ['new', 'invited', 'erased', 'closed', 'left', 'written'].map((name) => ({
  address: `${name}@example.org`,
}));
const all = inviteesOf(listed, 'ETS-WF' as SessionCode, stageKey, 'en');

it('whoever a list has invited stays as they are, erased ones too; after a closing, or where an address was left, all are new', () => {
  const [, invited, erased, closed, left, written] = all;
  const stored = [
    invited,
    erased && { id: erased.id, erased: true as const },
    closed && { id: closed.id },
    left && { ...left, once: true as const },
    written && { id: written.id, once: true as const },
  ].filter((each) => each !== undefined);

  expect(newInvitees(all, stored).map(({ address }) => address)).toEqual([
    'new@example.org',
    'closed@example.org',
    'left@example.org',
    'written@example.org',
  ]);
});
