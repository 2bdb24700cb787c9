import type { QuestionOf } from '../../questionnaire/question.ts';
import { isStep, oneValue } from './choice.ts';
import { answeredCell, type Kind } from './kind.ts';
import { orNotApplicable } from './not-applicable.ts';

/**
 * Options put in order. The answer: the ids from the first place on, without those that got no place, or `na`. Gaps
 * close: who gives places 1 and 3 has said which comes first. Cells: `id:place` for each, and people.
 */
export const rankKind: Kind<QuestionOf<'rank'>> = {
  parse({ options }, values) {
    const places = options.map((option, at) => ({
      id: option.id,
      place: oneValue(values[at], (text) => isStep(text, 1, options.length)),
    }));
    const placed = places.flatMap(({ id, place }) => (typeof place === 'string' ? [{ id, place: Number(place) }] : []));
    for (const { place } of places) if (typeof place === 'object') return place;
    if (new Set(placed.map(({ place }) => place)).size < placed.length) return { code: 'position-twice' };
    const order = placed.sort((one, other) => one.place - other.place).map(({ id }) => id);
    return orNotApplicable(order.length === 0 ? undefined : order, values[options.length]);
  },
  cells: (answer) =>
    Array.isArray(answer)
      ? [answeredCell, ...(answer as readonly string[]).map((id, at) => `${id}:${at + 1}`)]
      : [String(answer)],
  isPeople: (cell) => cell === answeredCell,
};
