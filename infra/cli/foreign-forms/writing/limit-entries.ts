import { numberClasses } from '../../../../shared/programme/number-classes.ts';
import type { Asks } from '../foreign-form.ts';
import { textNode } from './text-node.ts';
import type { Writing, WrittenParts } from './written-parts.ts';

/** Reports can count as many different answers to a question for a number: its own check says so, too. */
const mostNumbers = 1001;

/** Where the form sets no limits, or so wide ones that a report could not count all numbers between them. */
export function numberEntries(asks: Extract<Asks, { type: 'number' }>, { languages }: Writing): WrittenParts {
  const unset = [asks.min, asks.max].filter((limit) => limit === undefined).length;
  const min = asks.min ?? Math.min(0, asks.max === undefined ? 0 : asks.max - 100);
  const max = asks.max ?? Math.max(100, min + 100);
  const decimals =
    [asks.decimals, 1 as const, 0 as const].find(
      (each) => each <= asks.decimals && (max - min) * 10 ** each < mostNumbers,
    ) ?? 0;
  const scale = 10 ** decimals;
  const isRounded = decimals < asks.decimals;
  const limits = { min: Math.floor(min * scale) / scale, max: Math.ceil(max * scale) / scale, decimals };
  return {
    entries: [
      ['min', limits.min],
      ['max', limits.max],
      ['decimals', decimals === 0 ? undefined : decimals],
      ['unit', asks.unit && textNode(asks.unit, languages, '')],
    ],
    classes: limits.min < limits.max ? numberClasses(limits) : [],
    toFillIn: [
      ...(unset > 0 ? ([['min', 'the least and the greatest number that can be an answer']] as const) : []),
      ...(isRounded
        ? ([
            ['max', 'whether whole numbers will do: between these there are too many with decimals to be counted'],
          ] as const)
        : []),
    ],
  };
}

export function dateEntries({ min, max }: Extract<Asks, { type: 'date' }>, { now }: Writing): WrittenParts {
  const year = Number(now.slice(0, 4));
  const first = min ?? `${Math.min(year - 1, Number(max?.slice(0, 4) ?? year) - 1)}-01-01`;
  return {
    entries: [
      ['min', first],
      ['max', max ?? `${Math.max(year, Number(first.slice(0, 4))) + 1}-12-31`],
    ],
    toFillIn:
      min === undefined || max === undefined ? [['min', 'the first and the last day that can be an answer']] : [],
  };
}
