import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { ZonedMoment } from '../../../functions/results/answering-zones.ts';
import { type ZoneAnswer, zoneAnswer } from '../../../functions/results/zone-answer.ts';
import '../../aws/quiet-sdk.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { offsetMinutes } from '../../../shared/time/zone-changes.ts';
import { stackOutputs } from './stack-outputs.ts';
import type { Timed } from './zone-warnings.ts';

/** Whether the functions of a stage show the times of sessions as this Node does. */
export interface ZoneAgreement {
  /** The data of the functions, for example `2026a of Node v24.3.0`. */
  readonly data: string;
  /** A sentence for each session of which they show other times. */
  readonly differences: readonly string[];
}

/** Asks a deployed stage how its functions show the times of these sessions. Rejects as the SDK does where it can't be asked. */
export async function askedZones(stage: string, sessions: readonly Timed[]): Promise<ZoneAgreement> {
  const output = await stackOutputs(stage);
  const question = { zoneOffsets: momentsOf(sessions) };
  const { Payload, FunctionError } = await new LambdaClient({}).send(
    new InvokeCommand({ FunctionName: output('ResultsFunction'), Payload: Buffer.from(JSON.stringify(question)) }),
  );
  if (FunctionError !== undefined) throw new Error(`the results function ended with ${FunctionError}`);
  return zoneAgreement(sessions, zoneAnswer.parse(JSON.parse(Buffer.from(Payload ?? []).toString())));
}

function momentsOf(sessions: readonly Timed[]): ZonedMoment[] {
  return sessions.flatMap(({ zone, opensAt, closesAt }) => [opensAt, closesAt].map((at) => ({ zone, at })));
}

/** Holds what a function answered against the data of this Node, or of another for tests. */
export function zoneAgreement(
  sessions: readonly Timed[],
  { node, release, offsets }: ZoneAnswer,
  here: typeof offsetMinutes = offsetMinutes,
): ZoneAgreement {
  const differences = sessions.flatMap(({ code, zone, opensAt, closesAt }, at) => {
    const [opening, closing] = [opensAt, closesAt].map((moment, end) => ({
      here: shown(moment, here(moment, zone)),
      there: shown(moment, offsets[2 * at + end]),
    }));
    const other = [opening, closing].find((each) => each !== undefined && each.here !== each.there);
    if (other === undefined) return [];
    return [
      `${code} in ${zone} ${other === opening ? 'opens' : 'closes'} at ${other.here} here and at ${other.there} there`,
    ];
  });
  return { data: `${release} of Node ${node}`, differences };
}

/** A moment on clocks that are so many minutes ahead of UTC. */
function shown(at: Session['opensAt'], minutes: number | null | undefined): string {
  if (minutes === null || minutes === undefined) return 'no time that it knows';
  const sign = minutes < 0 ? '-' : '+';
  const clock = new Date(Date.parse(at) + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((n) =>
    String(n).padStart(2, '0'),
  );
  return `${clock} (UTC${sign}${hours}:${rest})`;
}
