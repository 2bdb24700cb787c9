/** English: the page that says how each number of a report is made. Letters stand as in its formulas. */
export const definitions = {
  /** On the results page. */
  link: 'Formulas, sources, and the same in R, Python and Excel',
  title: 'How the numbers are made',
  about:
    'What each number of a report is, who proposed it, and how to get the same with other programs. This page is the same for every report and holds no results.',
  headings: {
    range: 'Range of a share',
    difference: 'Difference of two groups',
    clear: 'Clear differences',
    sessions: 'Ranges over several sessions',
    population: 'Ranges about those who attended only',
    rounding: 'Rounding',
    few: 'What is not shown',
  },
  words: {
    responseRate:
      'Answers over all who attended; partly filled forms count (AAPOR RR2). These people were counted and not sampled, so there is no range.',
    mean: 'The mean of the steps by their numbers: from 1 to 5, or between the ends of another scale, which stand beside it; the standard deviation (SD) says how far answers lie from it. The median is the answer in the middle; between two, it is half-way.',
    difference:
      'One share less the other, in points, with a range made of the ranges of both. For NPS, the same is made of their scores and ranges. Where a report makes several comparisons, each range is at the level of its test, so wider than one of 95%; where chance is not ruled out, it is widened to hold 0.',
    clear:
      'A difference is called clear where chance is ruled out for all comparisons of a report together (exact tests, Holm’s method: where nothing differs, at most 1 report of 20 names a difference), where its range lies on one side of 0 and it is large enough, both in whole points, and where enough answered on both sides. Beside an earlier programme, counts are first divided by the design effect.',
    barriers:
      'Barriers are among these comparisons: is one named more often than if all k were named alike (exact binomial test against 1/k, one-sided, no least difference)? It is reported where at least {least, number}% named it, with those that it does not lead (exact McNemar test, one-sided, at {level, number}%).',
    sessions:
      'People of one session answer more alike than people of different ones. The range over several sessions is therefore that of fewer answers, n divided by the design effect, which is never less than 1.',
    population:
      'Where the programme asks for it, ranges are about those who attended and nobody else: z (t for means) is then smaller, down to nothing where all of them answered. For NPS, both ends of the range move towards the score in the same measure. Ranges of differences are not narrowed.',
    nonresponse:
      'What those could change who did not answer: the share of all who attended, if none of them is satisfied, and if all of them are. Nothing is assumed of them.',
    rounding:
      'Halves are rounded away from zero, from the counts. In reports percentages are whole; what is neither nobody nor everybody is there never 0% or 100%, but <1% or >99%.',
    few: 'In a headline, a percentage or an NPS stands only where enough answered; of fewer stand the counts.',
  },
  /** What the letters of a formula stand for; `n_5` is an n with a 5 below its line. */
  letters: {
    responseRate: 'n: answers; N: people who attended.',
    satisfied: 'n: answers; n_5 and n_4: those with the best and the second best step.',
    mean: 'n: answers; n_k: those with step k, 5 being the best.',
    range: 'p: the share; n: answers.',
    nps: 'n: answers; P: promoters; D: detractors.',
    difference: 'p: the two shares; l and u: the ends of their ranges, at the level of the test.',
    clear:
      'P: how probable so large a difference is by chance, by the smaller of its two tails; of a barrier, by the upper tail alone; P_i: the i-th smallest of c comparisons. All are clear up to the first that fails.',
    pair: 'd: the mean change; SD: the standard deviation of the changes; t: Student’s t for n − 1.',
    sections:
      'm: the means of q questions, each of n answers; SD: their standard deviations; t: Student’s t for n − 1.',
    sessions:
      'D: the design effect; s sessions, each with n_j answers whose values add up to y_j; m and v: mean and variance of all n.',
    population: 'N: people who attended; n: answers; l and u: the ends of the range of the NPS.',
    nonresponse: 'x: those who are satisfied; n: answers; N: people who attended.',
  },
  sources: 'Sources',
  /** Above values, and what is made of them. */
  example: 'Example',
  same: 'Gives the same',
  alike: 'Looks the same, but gives something else',
  ran: 'All functions were run: {programs}.',
  coverage: {
    heading: 'How often a range of 95% holds the true value',
    worst: 'At worst',
    average: 'On average',
    rule: 'It should be 95%. The rows say what is true; at worst and on average: over all true shares. ↓ and ↑: how often the whole range lies below the true value, or above it. For two groups, n is the size of each. Reckoned from every result that can come.',
  },
} as const;
