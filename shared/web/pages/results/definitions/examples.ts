/** A program that people reckon with. */
type Program = 'R' | 'Python' | 'Excel';

/** What is typed in a program, and, where it gives something else than we do, what it gives. */
export interface Call {
  readonly program: Program;
  /** Lines of code, the last of which gives the result; for Excel formulas, a number each. */
  readonly code: readonly string[];
  readonly gives?: readonly string[];
  /** Of a package that `.ci/statistics` can't install: it was run by hand, in the version that the code names. */
  readonly isRunByHand?: true;
}

/** Values, the numbers that we make of them, and calls that give the same or seem to. */
export interface Example {
  readonly given: Readonly<Record<string, number | readonly number[]>>;
  readonly result: readonly string[];
  readonly same: readonly Call[];
  readonly alike: readonly Call[];
}

/** By what the calls were run; `.ci/statistics` runs them again. HyperFormula has Excel's functions. */
export const ranWith = [
  'R 4.6.0',
  'Python 3.11',
  'SciPy 1.17.1',
  'statsmodels 0.15.0',
  'NumPy 2.4.6',
  'HyperFormula 3.5.0',
];

const newcombe = [
  'a <- prop.test(x, n, correct = FALSE)$conf.int',
  'b <- prop.test(y, m, correct = FALSE)$conf.int',
  'p <- x / n; q <- y / m',
  'p - q + c(-1, 1) * sqrt(c((p - a[1])^2 + (b[2] - q)^2, (a[2] - p)^2 + (q - b[1])^2))',
];

const adjustedWald: readonly Call[] = [
  {
    program: 'R',
    code: [
      'p <- (P + 0.75) / (n + 3); d <- (D + 0.75) / (n + 3)',
      'half <- qnorm(0.975) * sqrt((p + d - (p - d)^2) / (n + 3))',
      '100 * c((P - D) / n, max(-1, p - d - half), min(1, p - d + half))',
    ],
  },
  {
    program: 'Python',
    code: [
      'p, d = (P + 0.75) / (n + 3), (D + 0.75) / (n + 3)',
      'half = scipy.stats.norm.ppf(0.975) * ((p + d - (p - d)**2) / (n + 3))**0.5',
      '[100 * (P - D) / n, 100 * max(-1, p - d - half), 100 * min(1, p - d + half)]',
    ],
  },
  {
    program: 'Excel',
    code: [
      '=100*(P-D)/n',
      '=100*MAX(-1,(P-D)/(n+3)-CONFIDENCE.NORM(0.05,SQRT((P+D+1.5)/(n+3)-((P-D)/(n+3))^2),n+3))',
      '=100*MIN(1,(P-D)/(n+3)+CONFIDENCE.NORM(0.05,SQRT((P+D+1.5)/(n+3)-((P-D)/(n+3))^2),n+3))',
    ],
  },
];

/** The examples of each definition; each result, and each call, is run by tests. Digits are rounded like those of results. */
export const examples: Readonly<Record<string, readonly Example[]>> = {
  satisfied: [
    {
      given: { answers: [5, 5, 4, 3, 1] },
      result: ['0.6'],
      same: [
        { program: 'R', code: ['mean(answers >= 4)'] },
        { program: 'Python', code: ['sum(a >= 4 for a in answers) / len(answers)'] },
        { program: 'Excel', code: ['=COUNTIF(answers,">=4")/COUNT(answers)'] },
      ],
      alike: [],
    },
  ],
  mean: [
    {
      given: { answers: [5, 4, 4, 2] },
      result: ['3.75', '1.2583', '4'],
      same: [
        { program: 'R', code: ['c(mean(answers), sd(answers), median(answers))'] },
        {
          program: 'Python',
          code: ['[statistics.mean(answers), statistics.stdev(answers), statistics.median(answers)]'],
        },
        { program: 'Excel', code: ['=AVERAGE(answers)', '=STDEV.S(answers)', '=MEDIAN(answers)'] },
      ],
      alike: [
        { program: 'Python', code: ['numpy.std(answers)'], gives: ['1.0897'] },
        { program: 'Excel', code: ['=STDEV.P(answers)'], gives: ['1.0897'] },
      ],
    },
  ],
  range: [
    {
      given: { x: 18, n: 20, z: 1.959964 },
      result: ['0.6990', '0.9721'],
      same: [
        { program: 'R', code: ['prop.test(x, n, correct = FALSE)$conf.int'] },
        {
          program: 'Python',
          code: ['scipy.stats.binomtest(x, n).proportion_ci(method="wilson")'],
        },
        {
          program: 'Excel',
          code: ['=(x+z^2/2-z*SQRT(x*(1-x/n)+z^2/4))/(n+z^2)', '=(x+z^2/2+z*SQRT(x*(1-x/n)+z^2/4))/(n+z^2)'],
        },
      ],
      alike: [
        { program: 'R', code: ['prop.test(x, n)$conf.int'], gives: ['0.6687', '0.9825'] },
        { program: 'R', code: ['binom.test(x, n)$conf.int'], gives: ['0.6830', '0.9877'] },
        {
          program: 'Python',
          code: ['statsmodels.stats.proportion.proportion_confint(x, n)'],
          gives: ['0.7685', '1.0000'],
        },
        { program: 'Excel', code: ['=x/n-CONFIDENCE.NORM(0.05,SQRT(x/n*(1-x/n)),n)'], gives: ['0.7685'] },
      ],
    },
    {
      given: { x: 1, n: 10 },
      result: ['0.0179', '0.4042'],
      same: [
        {
          program: 'Python',
          code: ['statsmodels.stats.proportion.proportion_confint(x, n, method="wilson")'],
        },
      ],
      alike: [
        {
          program: 'R',
          code: ['# Hmisc 4.8-0', 'Hmisc::binconf(x, n, method = "wilson")[2:3]'],
          gives: ['0.0051', '0.4042'],
          isRunByHand: true,
        },
      ],
    },
    {
      given: { x: 0, n: 7 },
      result: ['0', '0.3543'],
      same: [
        {
          program: 'Python',
          code: ['scipy.stats.binomtest(x, n).proportion_ci(method="wilson")'],
        },
      ],
      alike: [
        {
          program: 'Python',
          code: ['statsmodels.stats.proportion.proportion_confint(x, n, method="wilson")'],
          gives: ['2.8e-17', '0.3543'],
        },
      ],
    },
  ],
  nps: [
    {
      given: { P: 12, D: 3, n: 20 },
      result: ['45', '8.43', '69.83'],
      same: adjustedWald,
      alike: [
        {
          program: 'R',
          code: [
            '# NPS 1.1',
            'i <- NPS::nps.test(rep(c(10, 8, 0), c(P, n - P - D, D)))',
            '100 * c(i$nps.x, sort(i$int))',
          ],
          gives: ['45', '12.57', '77.43'],
          isRunByHand: true,
        },
      ],
    },
    // The range would pass 100.
    { given: { P: 5, D: 0, n: 5 }, result: ['100', '17.49', '100'], same: adjustedWald, alike: [] },
  ],
  difference: [
    {
      given: { x: 144, n: 160, y: 120, m: 150 },
      result: ['0.0205', '0.1804'],
      same: [
        { program: 'R', code: newcombe },
        {
          program: 'Python',
          code: ['statsmodels.stats.proportion.confint_proportions_2indep(x, n, y, m, method="newcomb")'],
        },
      ],
      alike: [
        { program: 'R', code: ['prop.test(c(x, y), c(n, m))$conf.int'], gives: ['0.0144', '0.1856'] },
        {
          program: 'Python',
          code: ['statsmodels.stats.proportion.confint_proportions_2indep(x, n, y, m, method="score")'],
          gives: ['0.0210', '0.1847'],
        },
      ],
    },
  ],
  clear: [
    {
      given: { x: 18, n: 30, y: 235, m: 280 },
      result: ['0.00589'],
      same: [
        {
          program: 'R',
          code: [
            't <- matrix(c(x, n - x, y, m - y), 2)',
            'tails <- sapply(c("less", "greater"), function(a) fisher.test(t, alternative = a)$p.value)',
            'min(1, 2 * tails)',
          ],
        },
        {
          program: 'Python',
          code: [
            't = [[x, n - x], [y, m - y]]',
            'min(1, *(2 * scipy.stats.fisher_exact(t, a).pvalue for a in ("less", "greater")))',
          ],
        },
        {
          program: 'Excel',
          code: ['=2*MIN(HYPGEOM.DIST(x,n,x+y,n+m,1),1-HYPGEOM.DIST(x-1,n,x+y,n+m,1))'],
        },
      ],
      alike: [
        { program: 'R', code: ['fisher.test(matrix(c(x, n - x, y, m - y), 2))$p.value'], gives: ['0.00455'] },
        { program: 'R', code: ['chisq.test(matrix(c(x, n - x, y, m - y), 2))$p.value'], gives: ['0.00300'] },
        {
          program: 'Python',
          code: ['scipy.stats.fisher_exact([[x, n - x], [y, m - y]]).pvalue'],
          gives: ['0.00455'],
        },
      ],
    },
    {
      given: { one: [1, 1, 0, 0, -1], other: [1, 0, -1, -1, -1, 0] },
      result: ['0.49784'],
      same: [
        {
          program: 'Python',
          code: [
            'apart = lambda a, b: numpy.mean(a) - numpy.mean(b)',
            'scipy.stats.permutation_test((one, other), apart, n_resamples=numpy.inf).pvalue',
          ],
        },
      ],
      alike: [],
    },
    {
      given: { p: [0.01, 0.04, 0.03, 0.005] },
      result: ['1', '0', '0', '1'],
      same: [
        { program: 'R', code: ['p.adjust(p, "holm") <= 0.05'] },
        {
          program: 'Python',
          code: ['statsmodels.stats.multitest.multipletests(p, method="holm")[0]'],
        },
      ],
      alike: [{ program: 'R', code: ['p.adjust(p, "BH") <= 0.05'], gives: ['1', '1', '1', '1'] }],
    },
  ],
  pair: [
    {
      given: { before: [2, 3, 3, 4, 1, 2, 3, 2], now: [4, 4, 3, 5, 3, 2, 5, 3], changes: [2, 1, 0, 1, 2, 0, 2, 1] },
      result: ['0.427', '1.823'],
      same: [
        { program: 'R', code: ['t.test(now, before, paired = TRUE)$conf.int'] },
        {
          program: 'Python',
          code: ['scipy.stats.ttest_rel(now, before).confidence_interval()'],
        },
        {
          program: 'Excel',
          code: [
            '=AVERAGE(changes)-CONFIDENCE.T(0.05,STDEV.S(changes),COUNT(changes))',
            '=AVERAGE(changes)+CONFIDENCE.T(0.05,STDEV.S(changes),COUNT(changes))',
          ],
        },
      ],
      alike: [
        { program: 'R', code: ['t.test(now, before)$conf.int'], gives: ['0.056', '2.194'] },
        {
          program: 'Excel',
          code: ['=AVERAGE(changes)-CONFIDENCE.NORM(0.05,STDEV.S(changes),COUNT(changes))'],
          gives: ['0.547'],
        },
      ],
    },
  ],
  rounding: [
    {
      given: { x: -12.5 },
      result: ['-13'],
      same: [
        { program: 'R', code: ['sign(x) * floor(abs(x) + 0.5)'] },
        {
          program: 'Python',
          code: ['decimal.Decimal(x).quantize(decimal.Decimal(1), decimal.ROUND_HALF_UP)'],
        },
        { program: 'Excel', code: ['=ROUND(x,0)'] },
      ],
      alike: [
        { program: 'R', code: ['round(x)'], gives: ['-12'] },
        { program: 'Python', code: ['round(x)'], gives: ['-12'] },
      ],
    },
  ],
};
