import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { type Check, fail, ok, warn } from './check.ts';

/** AWS refuses requests that are signed more than five minutes off; a minute is a reason to look. */
const limits = { warn: 60, fail: 240 } as const;

/** Who asks, where, and whether this machine's clock agrees with AWS's. */
export async function accountChecks(now: () => number): Promise<readonly Check[]> {
  const client = new STSClient({ maxAttempts: 2, requestHandler: { connectionTimeout: 5000 } });
  let date: string | undefined;
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      date = (result.response as { headers?: Record<string, string> }).headers?.date;
      return result;
    },
    { step: 'deserialize', priority: 'low' },
  );
  const { Account, Arn } = await client.send(new GetCallerIdentityCommand({}));
  return [
    ok('credentials', `${Arn} in account ${Account}`),
    ok('region', await client.config.region()),
    clockCheck(date, now()),
  ];
}

/**
 * @param date the `Date` header of an answer
 * @param now this machine's clock, in milliseconds
 */
export function clockCheck(date: string | undefined, now: number): Check {
  const remote = Date.parse(date ?? '');
  if (Number.isNaN(remote)) return warn('clock', 'AWS said no time', 'Compare this machine’s clock with another one.');
  const seconds = Math.round(Math.abs(now - remote) / 1000);
  const found = `${seconds} s from AWS's`;
  const remedy = 'Set this machine’s clock (NTP): AWS refuses what is signed five minutes off.';
  if (seconds >= limits.fail) return fail('clock', found, remedy);
  return seconds >= limits.warn ? warn('clock', found, remedy) : ok('clock', found);
}
