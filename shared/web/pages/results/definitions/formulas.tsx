import type { VNode } from 'preact';
import { leastPoints } from '../../../../report/claims/comparison.ts';
import { fewestFor } from '../../../../report/least-bases.ts';
import { z95 } from '../../../../statistics/share.ts';
import { formula, name, over, root, row, square, sub } from './math.tsx';

/** The difference of two letters, in brackets and squared. */
function squaredDifference(one: VNode, other: VNode): VNode {
  return square('(', one, '−', other, ')');
}

const [p1, p2] = [sub('p', '1'), sub('p', '2')];
const nps = name('NPS');
const standardErrorOfMean = over(name('SD'), root('n'));
const ofPopulation = root(over('N − n', 'N − 1'));

/** The formulas of each definition, a line each. What their letters stand for is said beside them, in the reader's language. */
export const formulas = {
  responseRate: [formula(over('n', 'N'))],
  satisfied: [formula('p =', over(row(sub('n', '5'), '+', sub('n', '4')), 'n')), formula(over(sub('n', '5'), 'n'))],
  mean: [
    formula('m =', over(row('∑ k', sub('n', 'k')), 'n')),
    formula(name('SD'), '=', root(over(row('∑', sub('n', 'k'), square('(k − m)')), 'n − 1'))),
  ],
  range: [
    formula(
      over(
        row(
          'p +',
          over(square('z'), '2 n'),
          '± z',
          root(over('p(1 − p)', 'n'), '+', over(square('z'), row('4', square('n')))),
        ),
        row('1 +', over(square('z'), 'n')),
      ),
    ),
    formula(`z = ${z95}`),
  ],
  nps: [
    formula(nps, '= 100', over('P − D', 'n')),
    formula('p =', over('P + 0.75', 'n + 3'), ',', 'd =', over('D + 0.75', 'n + 3')),
    formula('h = z', root(over(row('p + d −', square('(p − d)')), 'n + 3'))),
    formula(name('max'), '(−100, 100 (p − d − h))'),
    formula(name('min'), '(100, 100 (p − d + h))'),
  ],
  difference: [
    formula('a =', root(squaredDifference(p1, sub('l', '1')), '+', squaredDifference(sub('u', '2'), p2))),
    formula('b =', root(squaredDifference(sub('u', '1'), p1), '+', squaredDifference(p2, sub('l', '2')))),
    formula(p1, '−', p2, '− a'),
    formula(p1, '−', p2, '+ b'),
  ],
  clear: [
    formula('P =', name('min'), '(1, 2', name('min'), '(', sub('P', '≤'), ',', sub('P', '≥'), '))'),
    formula(sub('P', 'i'), '≤', over('0.05', 'c − i + 1')),
    formula('|', p1, '−', p2, `| ≥ ${leastPoints.share} %, n ≥ ${fewestFor.share}`),
    formula('|', sub(nps, '1'), '−', sub(nps, '2'), `| ≥ ${leastPoints.score}, n ≥ ${fewestFor.score}`),
  ],
  pair: [formula('d ± t', standardErrorOfMean), formula(over('d', name('SD')))],
  sections: [
    formula(over(row('∑ m'), 'q')),
    formula(name('max'), '(1,', over(row('∑ (m − t', standardErrorOfMean, ')'), 'q'), ')'),
    formula(name('min'), '(5,', over(row('∑ (m + t', standardErrorOfMean, ')'), 'q'), ')'),
  ],
  sessions: [
    formula('D =', over('s', 's − 1'), over(row('∑', square('(', sub('y', 'j'), '−', sub('n', 'j'), 'm)')), 'n v')),
  ],
  population: [
    formula('z', ofPopulation),
    formula(nps, '− (', nps, '− l)', ofPopulation),
    formula(nps, '+ (u −', nps, ')', ofPopulation),
  ],
  nonresponse: [formula(over('x', 'N')), formula(over('x + N − n', 'N'))],
  rounding: [formula('|x| ↦ ⌊ |x| +', over('1', '2'), '⌋')],
  few: [formula(`% : n ≥ ${fewestFor.share}`), formula(nps, `: n ≥ ${fewestFor.score}`)],
} as const satisfies Readonly<Record<string, readonly VNode[]>>;
