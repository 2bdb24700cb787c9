import { describe, expect, it } from 'vitest';
import { clockCheck } from '../../../../infra/cli/operate/doctor/account.ts';
import { alarmStates, lostNotice, subscriptionCheck, tickCheck } from '../../../../infra/cli/operate/doctor/alarms.ts';
import { backupCheck } from '../../../../infra/cli/operate/doctor/backups.ts';
import { checked } from '../../../../infra/cli/operate/doctor/check.ts';
import { diskCheck } from '../../../../infra/cli/operate/doctor/local.ts';
import { sendingCheck } from '../../../../infra/cli/operate/doctor/mail.ts';
import { runtimeCheck } from '../../../../infra/cli/operate/doctor/runtime.ts';
import { queueCheck } from '../../../../infra/cli/operate/doctor/schedule.ts';
import type { Instant } from '../../../../shared/time/instant.ts';

const now = Date.parse('2026-11-24T08:00:00Z');
const minute = 60_000;

describe('what the doctor finds', () => {
  it.each([
    ['Tue, 24 Nov 2026 08:00:01 GMT', 'OK'],
    ['Tue, 24 Nov 2026 08:01:30 GMT', 'WARN'],
    ['Tue, 24 Nov 2026 07:55:00 GMT', 'FAIL'],
    [undefined, 'WARN'],
  ])('holds the clock against %s: %s', (date, state) => {
    expect(clockCheck(date, now)).toMatchObject({ name: 'clock', state });
  });

  it.each([
    ['2027-11-02T23:59:59.999Z', 'OK'],
    ['2027-11-03T00:00:00.000Z', 'WARN'],
    ['2028-04-30T23:59:59.999Z', 'WARN'],
    ['2028-05-01T00:00:00.000Z', 'FAIL'],
  ])('says at %s how long the functions’ runtime is patched: %s', (at, state) => {
    const check = runtimeCheck({ name: 'nodejs24.x', patchedUntil: '2028-04-30' }, at as Instant);

    expect(check).toMatchObject({ name: 'runtime', state, found: 'nodejs24.x, patched by AWS until 2028-04-30' });
    expect(check.remedy === undefined).toBe(state === 'OK');
  });

  it.each([
    [{}, 'OK'],
    [{ Enabled: true }, 'OK'],
    [{ Enabled: false }, 'FAIL'],
  ])('asks whether SES has paused the account: %o is %s', (answer, state) => {
    expect(sendingCheck(answer)).toMatchObject({ name: 'sending', state });
  });

  it.each([
    [[], 'WARN', 'nobody is subscribed', /"alarms" in the stage file/],
    [['email PendingConfirmation'], 'FAIL', 'no subscription is confirmed', /^Click the link in the mail/],
    [
      ['https PendingConfirmation'],
      'FAIL',
      'no subscription is confirmed',
      /^The webhook has to open the SubscribeURL/,
    ],
    [['https PendingConfirmation', 'email arn:aws:sns:eu-central-1:1:t:x'], 'WARN', '1 of 2', /^The webhook has/],
    [['sms PendingConfirmation'], 'FAIL', 'no subscription is confirmed', /^Confirm it \(sms\)/],
    [['https arn:aws:sns:eu-central-1:1:t:x', 'lambda arn:aws:sns:eu-central-1:1:t:y'], 'OK', '2 of 2', undefined],
  ])('asks who hears an alarm: %o is %s', (subscriptions, state, words, remedy) => {
    const check = subscriptionCheck(
      subscriptions.map((each) => {
        const [Protocol, SubscriptionArn] = each.split(' ');
        return { Protocol, SubscriptionArn };
      }),
    );

    expect(check.remedy?.match(remedy ?? /^$/)?.length).toBe(remedy === undefined ? undefined : 1);

    expect(check.state).toBe(state);
    expect(check.found).toContain(words);
  });

  it('finds that alarms no longer reach their topic, by the last that one of the stage has tried', () => {
    const action = (AlarmName: string, HistorySummary: string) =>
      ({ AlarmName, HistorySummary, HistoryItemType: 'Action' }) as const;
    const lost = action(
      'mine',
      'Failed to execute action arn:aws:sns:t. Received error: "CloudWatch Alarms does not have authorization to access the SNS topic encryption key."',
    );
    const told = action('mine', 'Successfully executed action arn:aws:sns:t');
    const names = new Set(['mine']);

    expect(lostNotice([lost, told], names)).toMatchObject({
      state: 'FAIL',
      found: expect.stringContaining('encryption key'),
    });
    for (const items of [[told, lost], [action('of others', lost.HistorySummary), told], []]) {
      expect(lostNotice(items, names)).toBeUndefined();
    }
  });

  it('names alarms that ring before those that are muted', () => {
    const quiet = { AlarmName: 'quiet', StateValue: 'OK', ActionsEnabled: true } as const;
    const muted = { ...quiet, AlarmName: 'muted', ActionsEnabled: false };
    const ringing = { ...quiet, AlarmName: 'ringing', StateValue: 'ALARM' } as const;

    expect(alarmStates([quiet], ['quiet'])).toMatchObject({ state: 'OK' });
    expect(alarmStates([quiet, muted], ['quiet', 'muted'])).toMatchObject({ state: 'WARN', found: 'muted: muted' });
    expect(alarmStates([muted, ringing], ['muted'])).toMatchObject({ state: 'FAIL', found: 'ringing: ringing' });
  });

  it('misses alarms that somebody deleted', () => {
    const quiet = { AlarmName: 'quiet', StateValue: 'OK', ActionsEnabled: true } as const;

    const found = alarmStates([quiet], ['quiet', 'no tick', 'mails failed']);

    expect(found).toMatchObject({ state: 'FAIL', found: 'deleted: no tick, mails failed' });
  });

  it.each([
    [{}, 'OK', 'none'],
    [{ ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' }, 'OK', 'none'],
    [{ ApproximateNumberOfMessages: '2', ApproximateNumberOfMessagesNotVisible: '0' }, 'WARN', '2 in url'],
    [{ ApproximateNumberOfMessages: '2', ApproximateNumberOfMessagesNotVisible: '3' }, 'WARN', '5 in url'],
  ])('counts failed calls that somebody has just read, too: %o', (attributes, state, found) => {
    expect(queueCheck('url', attributes)).toMatchObject({ state, found });
  });

  it.each([
    [2048.7, 'OK', '2048 MB free'],
    [255, 'WARN', '255 MB free'],
    [0.5, 'FAIL', '0 MB free'],
  ])('looks at the room for answers: %d MB is %s', (megabytes, state, found) => {
    expect(diskCheck(megabytes * 1024 ** 2)).toMatchObject({ state, found });
  });

  it('wants a tick within the longest schedule', () => {
    expect(tickCheck([], now)).toMatchObject({ state: 'FAIL', remedy: expect.stringContaining('"tickMinutes"') });
    expect(tickCheck([now - 300 * minute, now - 10 * minute], now)).toMatchObject({
      state: 'OK',
      found: '10 minutes ago',
    });
    const late = tickCheck([now - 90 * minute], now);
    expect(late).toMatchObject({ state: 'FAIL', remedy: expect.not.stringContaining('tickMinutes') });
  });

  it('wants a backup a day, where another account takes them', () => {
    const hour = 60 * minute;
    expect(backupCheck([], now)).toMatchObject({ state: 'FAIL', found: 'none within 15 days' });
    expect(backupCheck([now - 49 * hour, now - 25 * hour], now)).toEqual({
      name: 'last backup',
      state: 'OK',
      found: '25 hours ago',
    });
    expect(backupCheck([now - 49 * hour], now)).toMatchObject({
      state: 'FAIL',
      found: '49 hours ago',
      remedy: expect.stringContaining('infra/RUNBOOK.md#no-backup'),
    });
  });

  it('makes a failure of a check that could not be made, with what to do', async () => {
    const denied = Object.assign(new Error('no'), { name: 'AccessDeniedException' });

    const checks = await checked('quota', () => Promise.reject(denied));

    expect(checks).toEqual([
      {
        name: 'quota',
        state: 'FAIL',
        found: 'AccessDeniedException: no',
        remedy: expect.stringContaining('Your role'),
      },
    ]);
  });
});
