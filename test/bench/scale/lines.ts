import type { Line } from '../row.ts';
import { deployed, prepared } from './limits.ts';
import { simulate } from './simulate.ts';

/** 100,000 people who send within ten minutes, most of them in the first four. */
const hall = { people: 100_000, meanSeconds: 120, withinSeconds: 600 };

/** The hall of `infra/SCALE.md`, at the limits as they are and with the knobs turned. */
export function scaleLines(): Line[] {
  const asIs = simulate(hall, deployed);
  const turned = simulate(hall, prepared);
  return [
    {
      what: '100,000 answers, knobs turned: p99 from "send" to the receipt, over the limits as they are (simulated)',
      unit: 's',
      floor: asIs.waited99,
      measured: turned.waited99,
    },
    {
      what: '100,000 answers: all stored after, over the limits as they are (simulated)',
      unit: 's',
      floor: asIs.lastAt,
      measured: turned.lastAt,
    },
  ];
}
