import '../../../aws/quiet-sdk.ts';
import { readFile } from 'node:fs/promises';
import { addressOf } from '../../../../shared/mail/address.ts';
import { domainOf } from '../../../../shared/mail/identities.ts';
import type { Session } from '../../../../shared/programme/session.ts';
import { systemClock } from '../../../../shared/time/system-clock.ts';
import { functionRuntime } from '../../../aws/function-runtime.ts';
import { edgeRegion } from '../../../cdk/stage/region.ts';
import { deployedResources, edgeResources } from '../../target/deployed-resources.ts';
import { failureQueues } from '../../target/failure-queues.ts';
import { deployedReportEnv, mailSettings } from '../../target/mail-settings.ts';
import { openTarget } from '../../target/target.ts';
import { CommandError } from '../../terminal/command-error.ts';
import type { CommandResult } from '../../terminal/command-result.ts';
import type { TargetOptions } from '../../terminal/target-options.ts';
import { accountChecks } from './account.ts';
import { alarmChecks, edgeAlarmChecks } from './alarms.ts';
import { type Check, checked, ok } from './check.ts';
import { checkedInDns, otherRecords, txtRecords } from './dns.ts';
import { dueCheck } from './due.ts';
import { itemsCheck } from './items.ts';
import { localChecks } from './local.ts';
import { sesChecks } from './mail.ts';
import { dmarcChecks, mailRecordChecks } from './mail-records.ts';
import { mailsCheck } from './mails.ts';
import { pageChecks } from './pages.ts';
import { quotaChecks } from './quotas.ts';
import { runtimeCheck } from './runtime.ts';
import { queueChecks, scheduleChecks } from './schedule.ts';
import { tableChecks } from './tables.ts';
import { zoneCheck } from './zones.ts';

/** Looks at everything that a stage needs to do its work, and says of each part what to do about it. */
export async function doctorCommand(options: TargetOptions & { readonly received?: string }): Promise<CommandResult> {
  const checks = [
    ...(options.received === undefined ? [] : await received(options.received, options)),
    ...(options.stage === undefined ? await local(options) : await deployed(options.stage, options)),
  ];
  return {
    text: checks.map(line).join('\n'),
    json: { checks },
    isFailure: checks.some(({ state }) => state === 'FAIL'),
  };
}

async function local(options: TargetOptions): Promise<readonly Check[]> {
  return [...(await localChecks(options)), ...(await stored(options))];
}

async function deployed(stage: string, options: TargetOptions): Promise<readonly Check[]> {
  const now = Date.parse(systemClock.now());
  const account = await checked('credentials', () => accountChecks(() => Date.parse(systemClock.now())));
  if (account.some(({ name, state }) => name === 'credentials' && state === 'FAIL')) return account;
  const stacks = await checked('stacks', async () => {
    const resources = await deployedResources(stage);
    const parts = await Promise.all([
      checked('pages', async () => pageChecks((await openTarget(options)).formUrl)),
      checked('mail', () => mailChecks(options)),
      checked('quotas', async () =>
        quotaChecks(await openTarget(options), await deployedReportEnv(stage), systemClock.now()),
      ),
      checked('schedule', () => scheduleChecks(resources('AWS::Scheduler::Schedule'))),
      checked('alarms', () => alarmChecks(resources('AWS::CloudWatch::Alarm'), now)),
      checked('edge alarms', () => edgeChecks(stage)),
      checked('failed calls', () => queueChecks(failureQueues(resources))),
      stored(options),
    ]);
    return parts.flat();
  });
  return [...account, runtimeCheck(functionRuntime, systemClock.now()), ...stacks];
}

async function edgeChecks(stage: string): Promise<readonly Check[]> {
  const resources = await edgeResources(stage);
  return resources === undefined ? [] : edgeAlarmChecks(resources('AWS::CloudWatch::Alarm'), edgeRegion);
}

async function mailChecks(options: TargetOptions): Promise<readonly Check[]> {
  const settings = await mailSettings(options);
  const { MAIL_TRANSPORT, MAIL_FROM, SMTP_HOST } = settings;
  const sender = addressOf(MAIL_FROM);
  if (MAIL_TRANSPORT === 'ses') {
    return (await Promise.all([sesChecks(sender), dmarcChecks(domainOf(sender), txtRecords)])).flat();
  }
  const way = ok('mail', `by SMTP through ${SMTP_HOST}; "debrief report send-test" tries it`);
  return [way, ...(await mailRecordChecks(settings, txtRecords))];
}

async function received(file: string, options: TargetOptions): Promise<readonly Check[]> {
  if (options.stage === undefined)
    throw new CommandError('--received needs --stage: mails of the local stack go nowhere, and nobody signs them');
  const raw = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new CommandError(`--received ${file}: can't be read (${cause.code})`);
  });
  const { MAIL_FROM } = await mailSettings(options);
  return checkedInDns('received', async () =>
    (await import('./received.ts')).receivedChecks(raw, addressOf(MAIL_FROM), {
      records: txtRecords,
      other: otherRecords,
    }),
  );
}

async function stored(options: TargetOptions): Promise<readonly Check[]> {
  const parts = await Promise.all([
    checked('tables', async () => tableChecks(await openTarget(options), options.stage !== undefined)),
    checked('stored items', async () => [await itemsCheck(await openTarget(options))]),
    checked('mails', async () => [await mailsCheck(await openTarget(options))]),
    checked('time zones', async () => [
      await zoneCheck(await openTarget(options), systemClock.now(), zonesOf(options)),
    ]),
    checked('reports', async () => dueCheck(await openTarget(options), systemClock.now())),
  ]);
  return parts.flat();
}

function zonesOf({ stage }: TargetOptions) {
  return stage === undefined
    ? undefined
    : async (sessions: readonly Session[]) =>
        (await import('../../target/function-zones.ts')).askedZones(stage, sessions);
}

function line({ name, state, found, remedy }: Check): string {
  const first = `${state.padEnd(4)}  ${name}: ${printable(found)}`;
  return remedy === undefined ? first : `${first}\n      ${printable(remedy)}`;
}

/** Words of mails and of the DNS are among it: none of them moves the cursor. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}
