import { expect, it } from 'vitest';
import { watched } from '../../../../infra/cli/programme/watch-letters.ts';
import { type Dispatch, openedDispatch } from '../../../../shared/delivery/dispatch-states.ts';
import { inviteesOf } from '../../../../shared/invitation/invitees-of.ts';
import { unwantedId } from '../../../../shared/invitation/unwanted.ts';
import { day, after as later } from '../../../../shared/time/instant.ts';
import { stageKey } from '../../../fixtures/invitation/tick-letters.ts';
import { aProgrammeFile, sessionsOf } from '../../../fixtures/programmes/programme-files.ts';
import { memoryUnwanted } from '../../../fixtures/store/memory-unwanted.ts';

it('ends when those who want no letter any more have none, and the others theirs', async () => {
  const [first] = sessionsOf(aProgrammeFile());
  const session = first;
  const now = later(session.opensAt, day);
  const listed = ['sent', 'stopped', 'erased'].map((name) => ({ address: `${name}@example.org` }));
  let invitees = inviteesOf(listed, session.code, stageKey, 'en');
  const unwanted = memoryUnwanted();
  const [sent] = invitees;
  const dispatches: Dispatch[] = [];
  const lines: string[] = [];
  const meanwhile = [
    async () => {
      const opened = openedDispatch(sent?.id ?? '', now);
      dispatches.push({ ...opened, state: { name: 'SENT', at: now, messageId: 'm' } });
    },
    () => unwanted.stop(unwantedId(stageKey, 'stopped@example.org'), 'stopped'),
    async () => {
      invitees = invitees.slice(0, 2);
    },
  ];

  await watched(
    session,
    {
      unwanted,
      invitations: { invitees: async () => invitees, findPlan: async () => undefined },
      reports: { dispatches: async () => dispatches },
      codeKey: async () => stageKey,
      programmes: { findSession: async () => session },
      clock: { now: () => now },
    },
    (line) => void lines.push(line.trim()),
    async () => meanwhile.shift()?.() ?? expect.unreachable(),
  );

  expect(lines).toEqual(['invitations: 0 of 3', 'invitations: 1 of 3', 'invitations: 1 of 2', 'invitations: 1 of 1']);
});
