import { bodyLimit } from '../../../../shared/response/body-limit.ts';
import type { Asks, ForeignForm, Lost } from '../foreign-form.ts';
import { isLost } from '../foreign-form.ts';

/** How many letters each kind of field takes, where the form sets no limit of its own. */
export interface TextLengths {
  readonly short: number;
  readonly long: number;
}

/** What a letter takes at most in the body of a post: three bytes, each of them three signs. */
const bytesPerLetter = 9;

/** What other answers and the names of fields take is left free. */
const share = 0.8;

/** The lengths that answers have without a limit, and those below which fields make no sense. */
const usual: TextLengths = { short: 120, long: 1000 };
const least: TextLengths = { short: 40, long: 100 };

/** All texts together have to fit into what can be sent: the more there are, the shorter. */
export function textLengths({ pages }: ForeignForm): TextLengths {
  const asked = pages.flatMap(({ content }) => content).flatMap((each) => (isLost(each) ? [] : [each.asks]));
  const letters = Math.floor((share * bodyLimit) / bytesPerLetter) - sum(asked.map(ownLetters));
  const short = asked.filter((asks) => isOpen(asks, 'short') || hasOwnWords(asks)).length;
  const long = asked.filter((asks) => isOpen(asks, 'long')).length;
  const shorter = between(least.short, Math.floor(letters / 2 / Math.max(1, short)), usual.short);
  const longer = Math.floor((letters - short * shorter) / Math.max(1, long) / 50) * 50;
  return { short: shorter, long: between(least.long, longer, usual.long) };
}

/** Says so where the long ones are shorter than usual. */
export function lostLengths({ long }: TextLengths): Lost[] {
  if (long === usual.long) return [];
  return [
    {
      where: 'the form',
      what: `long answers take ${long} letters`,
      why: `all texts together have to fit into the ${bodyLimit / 1024} kB that can be sent`,
      remedy: 'change "maxLength" where more or less is needed',
    },
  ];
}

function ownLetters(asks: Asks): number {
  return asks.type === 'text' ? (asks.maxLength ?? 0) : 0;
}

function isOpen(asks: Asks, lines: 'short' | 'long'): boolean {
  return asks.type === 'text' && asks.lines === lines && asks.maxLength === undefined;
}

function hasOwnWords(asks: Asks): boolean {
  return 'options' in asks && asks.options.some((option) => option.hasOwnWords);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const between = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high));
