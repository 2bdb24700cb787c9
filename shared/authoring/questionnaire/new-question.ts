import type { Language, Text } from '../../i18n/text.ts';
import type { WrittenQuestion } from '../../questionnaire/written-question.ts';
import type { Entries } from './drafted.ts';
import { agreement, type KitQuestion, kitQuestion, kitScale } from './kit.ts';

/** A type of question as a file can have it. */
export type WrittenType = WrittenQuestion['type'];

/** What a question of an organiser's own begins with. */
interface Beginning {
  readonly text: Text;
  readonly languages: readonly Language[];
  readonly today: string;
}

/**
 * What a question of each type begins with, besides its id and wording: what has a usual value has that, what only its author knows is
 * left out or empty, and a fault beside its field says so. A type that is added does not compile without its row.
 */
const beginnings: { readonly [T in WrittenType]: (beginning: Beginning) => Entries } = {
  'five-point': () => ({ scale: 'satisfaction' }),
  one: () => ({ options: twoOptions }),
  several: () => ({ options: twoOptions }),
  'yes-no': () => ({}),
  scale: ({ languages }) => {
    const { to, words, satisfied } = agreement(languages);
    return { to, words, satisfied };
  },
  matrix: ({ languages }) => {
    const { to, words, satisfied } = agreement(languages);
    return {
      to,
      words,
      satisfied,
      rows: [
        { id: 'row_1', text: {} },
        { id: 'row_2', text: {} },
      ],
    };
  },
  'zero-to-ten': ({ languages }) => {
    const { low, high } = kitQuestion('q_nps', languages).question;
    return { low, high };
  },
  text: () => ({}),
  number: () => ({ min: 0, max: 100 }),
  date: ({ today }) => ({
    min: today,
    max: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace('-02-29', '-02-28'),
  }),
  rank: () => ({ options: twoOptions }),
  pair: () => ({ scale: 'knowledge' }),
  check: () => ({ options: twoOptions.map((option, at) => (at === 0 ? { ...option, right: true } : option)) }),
  consent: () => ({}),
};

/** Empty ones, to be worded. */
const twoOptions = [
  { id: 'o_1', text: {} },
  { id: 'o_2', text: {} },
];

/** The types that most questions have: they are offered first. */
export const usualTypes = [
  'yes-no',
  'one',
  'several',
  'five-point',
  'scale',
  'zero-to-ten',
  'text',
] as const satisfies readonly WrittenType[];

/** The other types that can be written. */
export const rarerTypes: readonly WrittenType[] = (Object.keys(beginnings) as WrittenType[]).filter(
  (type) => !usualTypes.some((usual) => usual === type),
);

export function isWrittenType(type: string): type is WrittenType {
  return Object.hasOwn(beginnings, type);
}

/** A question of an organiser's own, and the scales that it is answered on. */
export function newQuestion(type: WrittenType, id: string, beginning: Beginning): KitQuestion {
  const { text, languages } = beginning;
  const own = beginnings[type](beginning);
  const { scale } = own;
  const rows = Array.isArray(own.rows) && { rows: own.rows.map((row, at) => ({ ...row, id: `${id}_${at + 1}` })) };
  return {
    question: { id, type, text, ...own, ...rows },
    scales: typeof scale === 'string' ? { [scale]: kitScale(scale, languages) } : {},
  };
}
