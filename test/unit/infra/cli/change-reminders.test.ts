import { expect, it } from 'vitest';
import { changeReminders } from '../../../../infra/cli/programme/change-reminders.ts';
import { day, after as later, minute } from '../../../../shared/time/instant.ts';
import { wallClockInstant } from '../../../../shared/time/wall-clock.ts';
import { aSession } from '../../../fixtures/programmes/programme-files.ts';
import { memoryInvitations } from '../../../fixtures/store/memory-invitations.ts';

const open = aSession();
const session = { ...open, closesAt: later(open.opensAt, 7 * day) };
const now = later(session.opensAt, 60 * minute);
const at = later(session.opensAt, 3 * day).slice(0, '2026-12-10'.length);

it('changes when those are reminded who are invited already, without their list, or stops it', async () => {
  const invitations = memoryInvitations();
  const change = (remind: readonly string[] | false, more = {}) =>
    changeReminders(session, { remind, ...more }, { invitations }, now);
  await expect(change([at])).rejects.toThrow('nobody is invited to');

  await invitations.plan(session.code, {}, { lookAt: now, expire: session.answersExpireAt });
  expect((await change([at], { dryRun: true })).text).toMatch(/^Nothing was stored[\s\S]*First reminder/);
  expect(await invitations.findPlan(session.code)).toEqual({});
  expect((await change([at])).text).toContain('is changed');
  expect(await invitations.findPlan(session.code)).toEqual({
    reminders: [wallClockInstant(`${at} 09:00`, session.zone)],
  });
  expect((await change(false)).text).toContain('Nobody is reminded');
  expect(await invitations.findPlan(session.code)).toEqual({ reminders: [] });
});
