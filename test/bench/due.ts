import type { DueInput, DueResult } from './due.process.ts';
import { inProcess } from './in-process.ts';
import type { Line } from './row.ts';

/** What a session costs that is due beside 29 others of its programme, over what it costs beside five. */
export async function measureDue(times: number): Promise<Line[]> {
  const taken = async (sessions: number) => {
    const input: DueInput = { sessions, times };
    return (await inProcess<DueResult>('due.process.ts', input)).result.taken;
  };
  const [six, thirty] = [await taken(6), await taken(30)];
  return [
    {
      what: 'a tick with 30 sessions of one programme due',
      unit: 'ms',
      measured: thirty,
      floor: 5 * six,
      target: { of: 'ratio', atMost: 1.5 },
    },
  ];
}
