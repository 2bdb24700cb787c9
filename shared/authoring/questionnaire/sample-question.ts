import type { Language } from '../../i18n/text.ts';
import { type Entries, listIn } from './drafted.ts';
import { agreement, kitQuestion } from './kit.ts';
import type { WrittenType } from './new-question.ts';

type Make = (languages: readonly Language[]) => Entries;

/** What shows how a type of question is answered: a question of the kit where the kit has one. A new type does not compile without. */
const samples: { readonly [T in WrittenType]: Make } = {
  'yes-no': () => ({}),
  one: (languages) => ({ options: fewOptions('q_able', languages) }),
  several: (languages) => ({ options: fewOptions('q_barrier', languages) }),
  'five-point': () => ({ scale: 'satisfaction' }),
  scale: (languages) => ({ ...agreement(languages), notApplicable: undefined }),
  'zero-to-ten': (languages) => kitQuestion('q_nps', languages).question,
  text: () => ({}),
  matrix: (languages) => ({
    ...agreement(languages),
    rows: (['q_venue', 'q_material'] as const).map((name) => ({ text: kitQuestion(name, languages).question.text })),
    notApplicable: undefined,
  }),
  pair: () => ({ scale: 'knowledge' }),
  rank: (languages) => ({ options: fewOptions('q_barrier', languages) }),
  number: () => ({ min: 0, max: 100 }),
  date: () => ({}),
  check: (languages) => ({ options: fewOptions('d_org', languages) }),
  consent: () => ({}),
};

/** A question of a type, to show what such a one looks like. */
export function sampleQuestion(type: WrittenType, languages: readonly Language[]): Entries {
  return { ...samples[type](languages), type, required: true };
}

function fewOptions(name: 'q_able' | 'q_barrier' | 'd_org', languages: readonly Language[]): readonly unknown[] {
  return listIn(kitQuestion(name, languages).question, 'options').slice(0, 3);
}
