import { smallestGroup } from '../../privacy/release.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { agreed } from '../../questionnaire/values.ts';
import { share } from '../../statistics/share.ts';
import { decimal, percent } from '../format.ts';
import { meanPlace } from '../measure.ts';
import { type Describe, part } from './result.ts';

/** A bar for each option. */
export const optionsResult: Describe<QuestionOf<'one'> | QuestionOf<'several'>> = (
  { options },
  counts,
  n,
  { texts, language },
) => ({
  summary: texts.summary.n(n),
  layout: 'options',
  parts: options.map(({ id, text }) => part(inLanguage(text, language), counts[id] ?? 0, n)),
});

/** The share of right answers, and a bar for each option with the right one marked in words. */
export const checkResult: Describe<QuestionOf<'check'>> = ({ options }, counts, n, { texts, language }) => {
  const right = options.reduce((total, option) => (option.right ? total + (counts[option.id] ?? 0) : total), 0);
  const value = share(right, n);
  const summary =
    value === undefined
      ? texts.summary.n(n)
      : texts.summary.right(percent(value.value), percent(value.interval.low), percent(value.interval.high), n);
  const parts = options.map((option) => {
    const label = inLanguage(option.text, language);
    const count = counts[option.id] ?? 0;
    return option.right ? part(texts.rightOption(label), count, n, 'best') : part(label, count, n);
  });
  return { summary, layout: 'options', parts };
};

/** For each option how many named it first, with the mean of its places among those who placed it. */
export const rankResult: Describe<QuestionOf<'rank'>> = ({ options }, counts, n, { texts, language }) => ({
  summary: texts.summary.rank(n),
  layout: 'options',
  parts: options.map(({ id, text }) => {
    const label = inLanguage(text, language);
    const place = meanPlace(id, options.length, counts);
    // A mean over a few people is a number about them.
    const isShown = place !== undefined && place.n >= smallestGroup;
    const placed = isShown ? texts.placed(label, decimal(place.mean), place.n) : label;
    return part(placed, counts[`${id}:1`] ?? 0, n);
  }),
});

/** How many of those who were asked agreed. */
export const consentResult: Describe<QuestionOf<'consent'>> = (_question, counts, n, { texts }) => {
  const value = share(counts[agreed] ?? 0, n);
  if (value === undefined) return { summary: texts.summary.n(n), layout: 'options', parts: [] };
  const { low, high } = value.interval;
  const summary = texts.summary.agreed(value.count, percent(value.value), percent(low), percent(high), n);
  return { summary, layout: 'options', parts: [] };
};
