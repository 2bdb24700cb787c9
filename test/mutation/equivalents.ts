/** A change that no test can tell from the original, because nothing that anyone can see depends on it. */
export interface Equivalent {
  readonly file: string;
  /** The changed expression and what Stryker makes of it, blanks run together; `in` is (a part of) its first line where
   * the file has the expression more than once. */
  readonly original: string;
  readonly mutated: string;
  readonly in?: string;
  /** Why nothing depends on it. */
  readonly because: string;
}

/** All of them. One that matches no mutant, or one that a test kills, fails `npm run mutation`. */
export const equivalents: readonly Equivalent[] = [
  {
    file: 'shared/access/key.ts',
    original: 'text !== undefined',
    mutated: 'true',
    because: 'What is tried then is the word "undefined", which has nine characters where a key has 22.',
  },
  {
    file: 'shared/privacy/coarsening.ts',
    original: "''",
    mutated: '"Stryker was here!"',
    in: "low = ''",
    because: 'What is split has a first part.',
  },
  {
    file: 'shared/privacy/earlier-form.ts',
    original: 'counts === suppressed',
    mutated: 'false',
    because: 'What is hidden is no sums and no classes either, and stays hidden.',
  },
  {
    file: 'shared/privacy/groups.ts',
    original: 'shown.get(key)?.includes',
    mutated: 'shown.get(key).includes',
    because: 'The map was just made of the same items.',
  },
  {
    file: 'shared/privacy/groups.ts',
    original: 'now !== suppressed',
    mutated: 'true',
    because: 'The word in the place of counts is equal to no counts.',
  },
  {
    file: 'shared/privacy/mark-quotable.ts',
    original: "'signed'",
    mutated: '""',
    in: 'isEnough(signed.wrote)',
    because: 'It is asked only whether it is all, and whether it is nothing.',
  },
  {
    file: 'shared/privacy/possible-squares.ts',
    original: 'people * leastStep',
    mutated: 'people / leastStep',
    because: 'The least step is 1.',
  },
  {
    file: 'shared/privacy/possible-squares.ts',
    original: 'leastStep + Math.min(Math.max(left, 0), bestStep - leastStep)',
    mutated: 'leastStep - Math.min(Math.max(left, 0), bestStep - leastStep)',
    because: 'Both places are mirrored, so the square of their difference stays.',
  },
  {
    file: 'shared/privacy/release-comments.ts',
    original: 'previous === undefined',
    mutated: 'false',
    in: 'previous === undefined ||',
    because: 'Without a previous publication no comments were shown before.',
  },
  {
    file: 'shared/privacy/release-comments.ts',
    original: "order > (sample.at(-1)?.order ?? '')",
    mutated: "order >= (sample.at(-1)?.order ?? '')",
    because: 'One that is itself in the sample was found before.',
  },
  {
    file: 'shared/privacy/release-history.ts',
    original: 'move > 0',
    mutated: 'move >= 0',
    because: 'A change has no zeros.',
  },
  {
    file: 'shared/privacy/release-history.ts',
    original: 'move < 0',
    mutated: 'move <= 0',
    because: 'A change has no zeros.',
  },
  {
    file: 'shared/privacy/release-history.ts',
    original: 'people >= 0',
    mutated: 'people > 0',
    because: 'There is no step of nobody.',
  },
  {
    file: 'shared/privacy/release.ts',
    original: 'key === undefined',
    mutated: 'false',
    because: 'No item has the key "undefined".',
  },
  {
    file: 'shared/questionnaire/comparable-questions.ts',
    original: 'default: return false;',
    mutated: 'default:',
    because: 'Nothing is no yes either.',
  },
  {
    file: 'shared/questionnaire/prose.ts',
    original: 'false',
    mutated: 'true',
    in: 'let isOpen',
    because: 'Before the first line there is no block that it could go on with.',
  },
  {
    file: 'shared/questionnaire/prose.ts',
    original: 'last?.kind',
    mutated: 'last.kind',
    because: 'A block that is open is there.',
  },
  {
    file: 'shared/questionnaire/prose.ts',
    original: "password === ''",
    mutated: 'true',
    because: 'An address begins with a letter, so no password stands in it without a name.',
  },
  {
    file: 'shared/questionnaire/quoting.ts',
    original: "question.type !== 'consent'",
    mutated: 'false',
    because: 'No other question says what may be quoted.',
  },
  {
    file: 'shared/questionnaire/quoting.ts',
    original: 'signedIn === undefined',
    mutated: 'false',
    because: 'No item has the key undefined.',
  },
  {
    file: 'shared/report/claims/mirrored.ts',
    original: 'claim.apart.value > 0',
    mutated: 'claim.apart.value >= 0',
    because: 'A clear difference is of ten points or more, so never of none; what is not clear is left as it is.',
  },
  {
    file: 'shared/report/claims/mirrored.ts',
    original: 'farthest.apart.value > 0',
    mutated: 'farthest.apart.value >= 0',
    because: 'A clear difference is of ten points or more, so never of none; what is not clear is left as it is.',
  },
  {
    file: 'shared/report/claims/findings.ts',
    original: 'each.apart.value > 0',
    mutated: 'each.apart.value >= 0',
    because: 'A clear difference is of ten points or more, so never of none; what is not clear is left as it is.',
  },
  {
    file: 'shared/report/claims/findings.ts',
    original: 'claim.apart.value > 0',
    mutated: 'claim.apart.value >= 0',
    because: 'A clear difference is of ten points or more, so never of none; what is not clear is left as it is.',
  },
  {
    file: 'shared/report/claims/headline-findings.ts',
    original: 'interval.low > 0.5',
    mutated: 'interval.low >= 0.5',
    because: 'The end of a Wilson or Wald interval of whole counts at this z is never exactly there.',
  },
  {
    file: 'shared/report/claims/headline-findings.ts',
    original: 'interval.high < 0.5',
    mutated: 'interval.high <= 0.5',
    because: 'The end of a Wilson or Wald interval of whole counts at this z is never exactly there.',
  },
  {
    file: 'shared/statistics/design-effect.ts',
    original: 'sum + value * count',
    mutated: 'sum - value * count',
    because: 'All sums change their sign, and only squares of them are used.',
  },
  {
    file: 'shared/statistics/exact-test.ts',
    original: 'term < sum * 1e-15',
    mutated: 'false',
    because: 'What comes after is too small to change the sum.',
  },
  {
    file: 'shared/statistics/exact-test.ts',
    original: 'term < sum * 1e-15',
    mutated: 'term <= sum * 1e-15',
    because: 'A term so small does not change the sum either way.',
  },
  {
    file: 'shared/statistics/exact-test.ts',
    original: 'all - drawn',
    mutated: 'all + drawn',
    in: 'const spread',
    because: 'It looks at more tables, of which each is too improbable to change the sum.',
  },
  {
    file: 'shared/statistics/exact-test.ts',
    original: 'all - 1',
    mutated: 'all + 1',
    in: 'const spread',
    because: 'It looks at one table less or none, eight deviations away.',
  },
  {
    file: 'shared/statistics/log-factorial.ts',
    original: 'summedUpTo + 1',
    mutated: 'summedUpTo - 1',
    because: 'An array grows with what is put into it.',
  },
  {
    file: 'shared/statistics/gain.ts',
    original: 'interval.low > 0',
    mutated: 'interval.low >= 0',
    because: 'The end is an irrational multiple of the deviation away from a fraction.',
  },
  {
    file: 'shared/statistics/gain.ts',
    original: 'interval.high < 0',
    mutated: 'interval.high <= 0',
    because: 'The end is an irrational multiple of the deviation away from a fraction.',
  },
  {
    file: 'shared/statistics/histogram-classes.ts',
    original: 'steps.length === 0',
    mutated: 'false',
    because:
      'From nothing to nothing there are no classes either, but it would take arithmetic with infinity to see it.',
  },
  {
    file: 'shared/statistics/normal-quantile.ts',
    original: 'Math.abs(q) <= 0.425',
    mutated: 'Math.abs(q) < 0.425',
    because: 'Both formulas give the same there, to the digits that they promise.',
  },
  {
    file: 'shared/statistics/normal-quantile.ts',
    original: 'r <= 5',
    mutated: 'r < 5',
    because: 'Both formulas give the same there, to the digits that they promise.',
  },
  {
    file: 'shared/statistics/normal-quantile.ts',
    original: 'q < 0',
    mutated: 'q <= 0',
    because: 'Around 0 the other formula is used.',
  },
  {
    file: 'shared/statistics/normal-quantile.ts',
    original: 'value * x + coefficient',
    mutated: 'value * x - coefficient',
    because: 'Numerator and denominator both change their sign.',
  },
  {
    file: 'shared/statistics/precision.ts',
    original: 'effective === undefined',
    mutated: 'false',
    because: 'A score that there is has answers, so its share of them has too.',
  },
  {
    file: 'shared/statistics/response-rate.ts',
    original: 'headcount !== undefined',
    mutated: 'true',
    because: 'No number is above one that there is not.',
  },
  {
    file: 'shared/statistics/rounding.ts',
    original: 'count < 0',
    mutated: 'count <= 0',
    because: 'Of nothing the size is nothing, and has no sign.',
  },
  {
    file: 'shared/statistics/rounding.ts',
    original: 'value < 0',
    mutated: 'value <= 0',
    because: 'Of nothing the size is nothing, and has no sign.',
  },
  {
    file: 'shared/tally/comment-sample.ts',
    original: 'a.order < b.order',
    mutated: 'a.order <= b.order',
    because: 'No two orders are equal: they are hashes, of different texts.',
  },
  {
    file: 'shared/tally/order.ts',
    original: 'one.order < other.order',
    mutated: 'one.order <= other.order',
    because: 'No two orders are equal: they are hashes, of different ids.',
  },
  {
    file: 'shared/tally/fold.ts',
    original: 'one.quarantined + other.quarantined',
    mutated: 'one.quarantined - other.quarantined',
    because: 'Pages are taken from nothing, and what became of the shards from nothing again: minus minus is plus.',
  },
  {
    file: 'shared/tally/duplicates.ts',
    original: 'one.below < other.below',
    mutated: 'one.below <= other.below',
    because: 'Where both are equal, it does not matter which is taken.',
  },
  {
    file: 'shared/tally/duplicates.ts',
    original: 'counts.size <= kept',
    mutated: 'false',
    because: 'It saves the sorting: without it all hashes lie below the bound that stays.',
  },
  {
    file: 'shared/tally/duplicates.ts',
    original: 'counts.size <= kept',
    mutated: 'counts.size < kept',
    because: 'With just as many as are kept there is no next hash, and the bound stays.',
  },
  {
    file: 'shared/time/zone-changes.ts',
    original: '!known.has(zone)',
    mutated: 'true',
    because: 'It saves finding the same again.',
  },
  {
    file: 'shared/time/zone-changes.ts',
    original:
      "new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }) .formatToParts(new Date(at)) .find((part) => part.type === 'timeZoneName')?.value",
    mutated:
      "new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date(at)).find(part => part.type === 'timeZoneName').value",
    because: 'Each moment has the part that tells the zone.',
  },
  {
    file: 'shared/time/zone-changes.ts',
    original: '{ return zone; }',
    mutated: '{}',
    because: 'It is for a Node that does not know a zone of the table, as Coyhaique before 2025b.',
  },
  {
    file: 'shared/time/zone-changes.ts',
    original: "'+'",
    mutated: '""',
    in: 'const [, sign',
    because: 'Only a minus is asked for.',
  },
  {
    file: 'shared/time/zone-changes.ts',
    original: "''",
    mutated: '"Stryker was here!"',
    in: "name ?? ''",
    because: 'Each moment has the part that tells the zone, and else this would hold no offset either.',
  },
  {
    file: 'shared/time/zone-changes.ts',
    original: '[]',
    mutated: '["Stryker was here"]',
    in: 'const [, sign',
    because: 'The first place is what matched as a whole, which is left out.',
  },
  {
    file: 'shared/time/zone-changes.ts',
    original: "(Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)",
    mutated: "(Number(hours) * 60 + Number(minutes)) / (sign === '-' ? -1 : 1)",
    because: 'To divide by one is to multiply by it.',
  },
];
