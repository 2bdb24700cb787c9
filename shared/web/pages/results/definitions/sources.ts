/** Where the formula of each definition is from: author, year, title, and where it appeared. The same in every language. */
export const sources: Readonly<Record<string, readonly string[]>> = {
  responseRate: [
    'American Association for Public Opinion Research (2023). Standard Definitions: Final Dispositions of Case Codes and Outcome Rates for Surveys, 10th edition. RR2.',
  ],
  mean: [
    'NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.1, Measures of Location, and 1.3.5.6, Measures of Scale.',
  ],
  range: [
    'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212.',
    'Brown, L. D., Cai, T. T. and DasGupta, A. (2001). Interval estimation for a binomial proportion. Statistical Science 16, 101–133.',
  ],
  nps: [
    'Reichheld, F. F. (2003). The one number you need to grow. Harvard Business Review 81 (12), 46–54.',
    'Rocks, B. (2016). Interval estimation for the Net Promoter Score. The American Statistician 70, 365–372.',
  ],
  difference: [
    'Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions. Statistics in Medicine 17, 873–890. Method 10.',
    'Zou, G. Y. and Donner, A. (2008). Construction of confidence limits about effect measures: a general approach. Statistics in Medicine 27, 1693–1702.',
  ],
  clear: [
    'Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical Society 98, 39–82.',
    'Pitman, E. J. G. (1937). Significance tests which may be applied to samples from any populations. Supplement to the Journal of the Royal Statistical Society 4, 119–130.',
    'McNemar, Q. (1947). Note on the sampling error of the difference between correlated proportions or percentages. Psychometrika 12, 153–157.',
    'Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6, 65–70.',
  ],
  pair: [
    'Student (1908). The probable error of a mean. Biometrika 6, 1–25.',
    'Howard, G. S. (1980). Response-shift bias: a problem in evaluating interventions with pre/post self-reports. Evaluation Review 4, 93–106.',
    'Pratt, C. C., McGuigan, W. M. and Katzev, A. R. (2000). Measuring program outcomes: using retrospective pretest methodology. American Journal of Evaluation 21, 341–349.',
    'Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences, 2nd edition. 2.3.5.',
  ],
  sessions: [
    'Rao, J. N. K. and Scott, A. J. (1992). A simple method for the analysis of clustered binary data. Biometrics 48, 577–585.',
    'Dean, N. and Pagano, M. (2015). Evaluating confidence interval methods for binomial proportions in clustered surveys. Journal of Survey Statistics and Methodology 3, 484–503.',
  ],
  nonresponse: ['Manski, C. F. (1989). Anatomy of the selection problem. Journal of Human Resources 24, 343–360.'],
  population: ['Cochran, W. G. (1977). Sampling Techniques, 3rd edition. 2.6.'],
};
