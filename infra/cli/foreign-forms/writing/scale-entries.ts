import type { Language } from '../../../../shared/i18n/text.ts';
import type { ForeignText, ScaleAsks } from '../foreign-form.ts';
import { textNode } from './text-node.ts';
import type { Writing, WrittenParts } from './written-parts.ts';
import { listNode } from './yaml-nodes.ts';

/** Which end of a scale is good, where something tells it. */
export type Best = 'high' | 'low' | 'unknown';

/** The steps of a scale, the lowest first. */
export function stepsOf({ from, to }: Pick<ScaleAsks, 'from' | 'to'>): number[] {
  return Array.from({ length: Math.max(0, Math.min(to - from + 1, 50)) }, (_, at) => from + at);
}

/** What makes up a scale: its ends, its words, and which end is good. */
export function scaleEntries(asks: ScaleAsks, best: Best, { languages }: Writing): WrittenParts {
  const { type, from, to, words } = asks;
  const steps = stepsOf(asks);
  const values = new Map(steps.map((step, at) => [asks.names?.[at] ?? String(step), step]));
  const end = (text: ForeignText | undefined, step: number) =>
    words === undefined ? textNode(text ?? inAll(languages, step), languages, String(step)) : undefined;
  const isNamed = words !== undefined || (asks.low !== undefined && asks.high !== undefined);
  return {
    entries: [
      ...(type === 'scale'
        ? ([
            ['from', from === 1 ? undefined : from],
            ['to', to],
          ] as const)
        : []),
      ['words', words && listNode(words.map((each, at) => textNode(each, languages, String(from + at))))],
      ['first', words && firstEnd(asks, best)],
      ['low', end(asks.low, from)],
      ['middle', asks.middle && textNode(asks.middle, languages, '')],
      ['high', end(asks.high, to)],
      ['best', type === 'scale' ? bestWord[best] : undefined],
    ],
    toFillIn: [
      ...(isNamed ? [] : ([['low', `what ${from} and ${to} mean`]] as const)),
      ...(best === 'unknown'
        ? ([
            [
              'best',
              'which end is good: high, low or middle; and with "satisfied" from which step on people count as satisfied',
            ],
          ] as const)
        : []),
    ],
    values,
  };
}

/** Which end stands first, where that is not the good one anyway: who says later which is good does not turn the form round. */
function firstEnd({ isHighFirst }: ScaleAsks, best: Best): 'low' | 'high' | undefined {
  const first = isHighFirst ? 'high' : 'low';
  return first === best ? undefined : first;
}

const bestWord: Readonly<Record<Best, string | undefined>> = { high: undefined, low: 'low', unknown: 'none' };

function inAll(languages: readonly Language[], step: number): ForeignText {
  return Object.fromEntries(languages.map((language) => [language, String(step)]));
}
