import * as z from 'zod';
import { common, notApplicable, ownScale } from '../../questionnaire/question-parts.ts';

/** One step of a scale of the question's own: 2 to 11 steps, with words for each or for its two ends. */
export const schema = z.strictObject({
  ...common,
  type: z.literal('scale').meta({
    description:
      'One step of a scale of its own, of 2 to 11 steps. Give words for each step ("words"), or for its two ends ("low" and "high").',
  }),
  ...ownScale,
  from: ownScale.from.unwrap().default(1).meta({ description: 'The number of the lowest step, -5 to 1. Default: 1.' }),
  to: ownScale.to.unwrap().meta({ description: 'The number of the highest step.' }),
  best: z.enum(['high', 'low', 'middle', 'none']).default('high').meta({
    description:
      'Which end is good: the high one, the low one, the middle (too little – just right – too much), or none. Default: high.',
  }),
  satisfied: z.int().optional().meta({
    description:
      'From which step on, towards the good end, somebody counts as satisfied: the report gives their share, and the question can be the headline\'s "satisfied".',
  }),
  topTwo: z.boolean().optional().meta({
    description:
      'The report gives the share of the best two steps, too. Only for a scale of three steps or more that has words for each and a good end.',
  }),
  ofHundred: z.boolean().optional().meta({
    description:
      'The report gives the mean out of a hundred, too (百分制: each step the same part of 100). Only for a scale that has words for each step and a good end.',
  }),
  notApplicable,
});

/** What answers depend on (see `structureOf`). */
export const structure = (question: z.output<typeof schema>): object => {
  const {
    words: _words,
    low: _low,
    middle: _middle,
    high: _high,
    topTwo: _topTwo,
    ofHundred: _ofHundred,
    ...rest
  } = question;
  return rest;
};
