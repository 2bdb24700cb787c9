import { bodyLimit } from '../../../../shared/response/body-limit.ts';
import type { ForeignForm, ForeignQuestion, Lost } from '../foreign-form.ts';
import { isLost } from '../foreign-form.ts';

/** How many letters each kind of field takes, where the form sets no limit of its own. */
export interface TextLengths {
  readonly short: number;
  /** Of a field beside an option. */
  readonly write: number;
  /** Of a comment, too. */
  readonly long: number;
}

/** What a letter takes at most in the body of a post: three bytes, each of them three signs. */
const bytesPerLetter = 9;

/** What other answers and the names of fields take is left free. */
const share = 0.8;

/** The lengths that answers have without a limit, and those below which fields make no sense. */
const usual: TextLengths = { short: 120, write: 200, long: 1000 };
const least = { short: 40, long: 100 } as const;

/** All texts together have to fit into what can be sent: the more there are, the shorter. */
export function textLengths({ pages }: ForeignForm): TextLengths {
  const asked = pages.flatMap(({ content }) => content).flatMap((each) => (isLost(each) ? [] : [each]));
  const fields = asked.flatMap(fieldsOf);
  const own = sum(fields.map(({ maxLength = 0 }) => maxLength));
  const letters = Math.floor((share * bodyLimit) / bytesPerLetter) - own;
  const count = (kind: keyof TextLengths) =>
    fields.filter((each) => each.kind === kind && each.maxLength === undefined).length;
  const [short, write, long] = [count('short'), count('write'), count('long')];
  const room = Math.floor(letters / 2 / Math.max(1, short + write));
  const lengths = { short: between(least.short, room, usual.short), write: between(least.short, room, usual.write) };
  const rest = letters - short * lengths.short - write * lengths.write;
  // None of them without a limit: all have room.
  const longer = long === 0 ? usual.long : Math.floor(rest / long / 50) * 50;
  return { ...lengths, long: between(least.long, longer, usual.long) };
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

/** A field to write into. */
interface Field {
  readonly kind: keyof TextLengths;
  readonly maxLength?: number | undefined;
}

function fieldsOf({ asks, comment }: ForeignQuestion): Field[] {
  const comments = [comment, ...(asks.type === 'matrix' ? asks.rows.map((row) => row.comment) : [])];
  return [
    ...(asks.type === 'text' ? [{ kind: asks.lines, maxLength: asks.maxLength }] : []),
    ...('options' in asks ? asks.options : []).flatMap(({ write }): Field[] =>
      write === undefined ? [] : [{ kind: 'write', maxLength: write.maxLength }],
    ),
    ...comments.flatMap((each): Field[] => (each === undefined ? [] : [{ kind: 'long', maxLength: each.maxLength }])),
  ];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const between = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high));
