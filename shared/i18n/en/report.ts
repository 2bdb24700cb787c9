/** A difference in words. */
interface Apart {
  readonly name: string;
  readonly points: string;
  readonly range: string;
  /** What is set against what (see `against`). */
  readonly sides: string;
}

/** For shares and for scores. */
interface ByUnit {
  readonly share: number;
  readonly score: number;
}

/** Some questions, the lowest and the highest by name with their shares of good answers. */
interface RangeWords {
  readonly questions: number;
  readonly low: string;
  readonly lowest: string;
  readonly high: string;
  readonly highest: string;
}

/** English: what organisers read, in the mail and on its page. */
export const report = {
  subject: {
    speaker: ({ subject }: { subject: string }) => `${subject}: your results`,
    /** What stands before the place, by kind of publication. */
    tag: { interim: 'Interim', final: 'Feedback', corrected: 'Corrected', cancelled: 'Cancelled' },
    session: ({ tag, place, day }: { tag: string; place: string; day: string }) => `[${tag}] ${place}, ${day}`,
    programme: ({ tag, title }: { tag: string; title: string }) => `[${tag}] ${title}`,
    satisfied: ({ subject, percent, count, n }: { subject: string; percent: string; count: number; n: number }) =>
      `${subject}: ${percent} satisfied (${count}/${n})`,
    /** Of so few people that a percentage would say too much. */
    satisfiedOf: ({ subject, count, n }: { subject: string; count: number; n: number }) =>
      `${subject}: ${count} of ${n} satisfied`,
    tooFew: ({ subject, responses }: { subject: string; responses: number }) =>
      `${subject}: ${responses === 1 ? '1 answer' : `${responses} answers`}`,
  },
  allSessions: 'All sessions',
  lead: {
    session: (about: { place: string; day: string; responses: string; state: string }) =>
      `${about.place}, ${about.day}: ${about.responses}. ${about.state}`,
    programme: (about: { sessions: number; responses: string; state: string }) =>
      `${about.sessions === 1 ? '1 session' : `${about.sessions} sessions`}: ${about.responses}. ${about.state}`,
    speaker: (about: { name: string; place: string; day: string; responses: string; state: string }) =>
      `${about.name}, this is what participants said about your part. ${about.place}, ${about.day}: ${about.responses}. ${about.state}`,
    state: {
      interim: ({ asOf }: { asOf: string }) =>
        `These are interim results, as of ${asOf}. Some answers always wait for the final report, so that nobody’s can be told from the difference.`,
      final: ({ asOf }: { asOf: string }) => `These are the final results, as of ${asOf}.`,
      corrected: ({ asOf }: { asOf: string }) =>
        `These results, as of ${asOf}, replace the final ones: some answers were deleted since.`,
      cancelled: ({ asOf }: { asOf: string }) =>
        `It does not take place: it was cancelled on ${asOf}. You get no further report about it. The interim results that you were sent do not stand, and the report of the programme leaves it out.`,
    },
    counted: ({ responses }: { responses: number }): string => `${responses} answers are counted so far`,
    answeredOf: ({ responses, headcount }: { responses: number; headcount: number }) =>
      `${responses} of ${headcount} participants answered`,
    /** Of a programme: the participants of only some sessions were counted, or not of all as they should be. */
    answeredOfSome: (about: { responses: number; count: number; n: number; sessions: number; all: number }): string =>
      `${about.responses} participants answered, ${about.count} of ${about.n} in the sessions with a reliable headcount (${about.sessions} of ${about.all})`,
    more: ({ responses, people }: { responses: number; people: number }) =>
      `${responses} answers came, more than the ${people} participants who were counted`,
    answered: ({ responses }: { responses: number }) =>
      responses === 1 ? '1 participant answered' : `${responses} participants answered`,
  },
  metric: {
    responseRate: 'Response rate',
    responses: 'Responses',
    satisfied: 'Satisfied',
    recommend: 'NPS',
    able: 'Can use it',
    unknownHeadcount: 'headcount unknown',
    /** In the place of a rate: more answers than people. */
    moreThan: ({ people }: { people: number }) => `more than the ${people} participants counted`,
    soFar: 'counted so far',
    ofN: ({ count, n }: { count: number; n: number }) => `${count} of ${n}`,
    inSessions: ({ sessions, all }: { sessions: number; all: number }): string => `in ${sessions} of ${all} sessions`,
    /** In the place of an NPS of few. */
    three: ({ promoters, passives, detractors }: { promoters: number; passives: number; detractors: number }): string =>
      `${promoters} / ${passives} / ${detractors}`,
    ofThree: 'promoters / passives / detractors',
    interval: ({ low, high }: { low: string; high: string }) => `${low} to ${high}`,
    above: ({ points, range }: { points: string; range: string }) =>
      `${points} points above the other sessions so far (${range})`,
    below: ({ points, range }: { points: string; range: string }) =>
      `${points} points below the other sessions so far (${range})`,
    unclear: ({ range }: { range: string }) => `no clear difference from the other sessions so far (${range} points)`,
    small: ({ range }: { range: string }) =>
      `a difference from the other sessions so far that may be small (${range} points)`,
    meanOfSessions: ({ value, sessions }: { value: string; sessions: number }): string =>
      `mean of ${sessions} sessions: ${value}`,
    allSpeakers: ({ speakers, percent, mean }: { speakers: number; percent: string; mean: string }) =>
      `${speakers} speakers together: ${percent}, mean ${mean}`,
  },
  actions: {
    item: ({ name, percent, count, n }: { name: string; percent: string; count: number; n: number }) =>
      `“${name}” (${percent}, ${count} of ${n})`,
    best: ({ list }: { list: string }) => `What went best: ${list}.`,
    mostSatisfied: ({ percent, count, n }: { percent: string; count: number; n: number }) =>
      count === n
        ? `Everybody who answered is satisfied (${count} of ${n}).`
        : `Most of those who answered are satisfied: ${percent} (${count} of ${n}).`,
    fewSatisfied: ({ percent, count, n }: { percent: string; count: number; n: number }) =>
      `Fewer than half of those who answered are satisfied: ${percent} (${count} of ${n}). Find out why.`,
    fewAble: ({ percent, count, n }: { percent: string; count: number; n: number }) =>
      `Fewer than half of those who answered can use what was taught: ${percent} (${count} of ${n}). Find out what they need.`,
    moreAgainst: ({ score, n }: { score: string; n: number }) =>
      `More would advise against this training than recommend it: NPS ${score} (n\u00a0=\u00a0${n}). Find out why.`,
    lowest: ({ item, points, range }: { item: string; points: string; range: string }) =>
      `Improve first: ${item}. That is ${points} points below the other questions together (${range}).`,
    lowestTied: ({ list }: { list: string }) =>
      `Improve first: ${list}. They were rated lowest; which of them is lowest cannot be told.`,
    severalLow: (about: RangeWords): string =>
      `${about.questions} questions were rated lower than the rest, and hardly differ from each other: from ${about.low} (“${about.lowest}”) to ${about.high} (“${about.highest}”).`,
    /** Two sides of a difference: `60% (18 of 30) against 84% (235 of 280)`. */
    against: ({ one, other }: { one: string; other: string }) => `${one} against ${other}`,
    side: ({ value, of }: { value: string; of: string }) => `${value} (${of})`,
    above: ({ name, points, range, sides }: Apart) =>
      `“${name}” is ${points} points higher here than in the other sessions so far (${range}): ${sides}. Find out what worked.`,
    below: ({ name, points, range, sides }: Apart) =>
      `“${name}” is ${points} points lower here than in the other sessions so far (${range}): ${sides}. Find out why.`,
    sessionAbove: ({ name, place, points, range, sides }: Apart & { place: string }) =>
      `In ${place}, “${name}” is ${points} points higher than in the other sessions (${range}): ${sides}. Find out what worked there.`,
    sessionBelow: ({ name, place, points, range, sides }: Apart & { place: string }) =>
      `In ${place}, “${name}” is ${points} points lower than in the other sessions (${range}): ${sides}. Find out why.`,
    aboveOther: ({ name, place, other, points, range, sides }: Apart & { place: string; other: string }) =>
      `“${name}” is ${points} points higher in ${place} than in ${other} (${range}): ${sides}. Find out what makes the difference.`,
    belowOther: ({ name, place, other, points, range, sides }: Apart & { place: string; other: string }) =>
      `“${name}” is ${points} points lower in ${place} than in ${other} (${range}): ${sides}. Find out what makes the difference.`,
    barrier: ({ item }: { item: string }) => `The barrier named most often is ${item}. Plan help with it.`,
    barriersTied: ({ list }: { list: string }) =>
      `The barriers named most often are ${list}; which of them comes first cannot be told. Plan help with them.`,
    allWell: (about: RangeWords): string =>
      `All ${about.questions} questions about the training were rated well: ${about.low === about.high ? `${about.low} good answers each` : `from ${about.low} good answers (“${about.lowest}”) to ${about.high} (“${about.highest}”)`}.`,
    nothing: (about: RangeWords) =>
      about.questions === 1
        ? `Nothing stands out: “${about.lowest}” got ${about.low} good answers.`
        : `None of the ${about.questions} questions that enough people answered stands out: ${about.low === about.high ? `${about.low} good answers each` : `from ${about.low} good answers (“${about.lowest}”) to ${about.high} (“${about.highest}”)`}.`,
    /** Two sentences one after the other. */
    both: ({ one, other }: { one: string; other: string }) => `${one} ${other}`,
    quoted: ({ name }: { name: string }) => `“${name}”`,
    alsoHigher: ({ names }: { names: string }) => `Also clearly higher: ${names}.`,
    alsoLower: ({ names }: { names: string }) => `Also clearly lower: ${names}.`,
    noSession: {
      'with-others': 'What differs from the other sessions so far may be chance.',
      sessions: 'What differs between the sessions may be chance.',
    },
    tooFew: 'Too few have answered to tell what stands out from what is chance.',
  },
  headings: {
    actions: 'What to do',
    yours: 'Your results',
    quality: 'How good the data is',
    groups: 'By kind of organisation',
    indexes: 'Means by section',
    sessions: 'Session by session',
    trend: ({ title }: { title: string }) => `Since “${title}”`,
    speakers: 'Speakers',
    topics: 'Knowledge before and now',
    comments: 'Comments',
    notes: 'How to read this',
  },
  columns: {
    session: 'Session',
    speaker: 'Speaker',
    group: 'Organisation',
    composition: 'Answers and participants',
    section: 'Section',
    meanOfFive: 'Mean of 5',
    ofHundred: 'Of 100',
    topic: 'Topic',
    question: 'Question',
    earlier: 'Then',
    points: 'Change in points',
    before: 'Before',
    now: 'Now',
    gain: 'Change',
    n: 'n',
  },
  mean: ({ mean, deviation }: { mean: string; deviation: string }) => `${mean} (SD ${deviation})`,
  summary: {
    composed: ({ kind, answers, attended }: { kind: string; answers: string; attended: string }) =>
      `${kind}: ${answers} (${attended})`,
    composition: ({ kinds }: { kinds: string }) =>
      `${kinds}. The percentages are of the kinds that have both numbers; where the two differ much, the results lean to those who answered more.`,
    fivePoint: (about: {
      mean: string;
      deviation: string;
      percent: string;
      low: string;
      high: string;
      top: string;
      weighted: string;
      n: number;
    }): string =>
      `mean ${about.mean} of 5 (SD ${about.deviation}) · best two steps ${about.percent} (${about.low} to ${about.high}) · best step ${about.top} · n\u00a0=\u00a0${about.n}`,
    zeroToTen: ({ nps, low, high, n }: { nps: string; low: string; high: string; n: number }) =>
      `NPS ${nps} (${low} to ${high}) · n\u00a0=\u00a0${n}`,
    n: ({ n }: { n: number }) => `n\u00a0=\u00a0${n}`,
    three: ({ promoters, passives, detractors }: { promoters: number; passives: number; detractors: number }) =>
      `promoters ${promoters}, passives ${passives}, detractors ${detractors}`,
    number: ({ median, n }: { median: string; n: number }) => `median ${median} · n\u00a0=\u00a0${n}`,
    pair: ({ before, now, change, n }: { before: string; now: string; change: string; n: number }) =>
      `before ${before} · now ${now} · change ${change} · n\u00a0=\u00a0${n}`,
    rank: ({ n }: { n: number }) => `Bars: how many named it first · n\u00a0=\u00a0${n}`,
    right: ({ percent, low, high, n }: { percent: string; low: string; high: string; n: number }) =>
      `right: ${percent} (${low} to ${high}) · n\u00a0=\u00a0${n}`,
    agreed: ({
      count,
      percent,
      low,
      high,
      n,
    }: {
      count: number;
      percent: string;
      low: string;
      high: string;
      n: number;
    }) => `agreed: ${count} of ${n}, ${percent} (${low} to ${high})`,
    onlyIf: ({ answers, question }: { answers: string; question: string }) =>
      `asked only after ${answers} to ${question}`,
    notApplicable: ({ label, count }: { label: string; count: number }) => `${label}: ${count}`,
  },
  gain: {
    change: ({ change, range }: { change: string; range: string }) => `${change} (${range})`,
    effect: ({ size }: { size: string }) => `effect at least ${size}`,
    nearCeiling: 'well known before: little could be gained',
  },
  promoters: 'Promoters (9, 10)',
  passives: 'Passives (7, 8)',
  detractors: 'Detractors (0 to 6)',
  rightOption: ({ label }: { label: string }) => `✓ ${label} (right)`,
  ranked: ({ label, mean, deviation, n }: { label: string; mean: string; deviation: string; n: number }) =>
    `${label} (mean place ${mean}, SD ${deviation}, placed by ${n})`,
  rankedWithin: ({ label, ranks }: { label: string; ranks: string }) => `${label} (places ${ranks})`,
  suppressed: 'not shown',
  suppressedQuestion: 'Not shown, to protect participants.',
  nobodyAnswered: 'Nobody answered.',
  allTogether: 'no answer was given often enough to be shown by itself',
  ofProgramme: 'Shown for the whole programme only, where enough people answered.',
  table: {
    separator: '; ',
    /** What stands for the names in a question that was asked about each speaker. */
    placeholders: { speaker: 'speaker', talk: 'talk', institution: 'institution' },
    asked: ({ short, question }: { short: string; question: string }) => `${short}: “${question}”`,
    cell: 'Under each share of the best two steps: the mean of 5, its standard deviation in brackets, and how many answered.',
    differs: ({ metric, sentences }: { metric: string; sentences: string }) => `${metric}: ${sentences}.`,
    above: ({ session, points, range }: { session: string; points: string; range: string }) =>
      `${session} ${points} points above the others (${range})`,
    below: ({ session, points, range }: { session: string; points: string; range: string }) =>
      `${session} ${points} points below the others (${range})`,
    /** Beside a number in the table of sessions, where it differs clearly. */
    higher: '▲ clearly higher',
    lower: '▼ clearly lower',
    aboveOther: ({
      session,
      other,
      points,
      range,
    }: {
      session: string;
      other: string;
      points: string;
      range: string;
    }) => `${session} ${points} points above ${other} (${range})`,
    belowOther: ({
      session,
      other,
      points,
      range,
    }: {
      session: string;
      other: string;
      points: string;
      range: string;
    }) => `${session} ${points} points below ${other} (${range})`,
    noOther: 'All other differences between the sessions may be chance.',
    answers: ({ count, share }: { count: number; share?: string }) =>
      `${count} answers${share === undefined ? '' : `, ${share}`}`,
    attended: ({ count, share }: { count: number; share: string }) =>
      `${count} ${count === 1 ? 'participant' : 'participants'}, ${share}`,
    composition:
      'Answers are of those in this table, participants as the programme counted them; each percentage is of the kinds that have both numbers, together. Where the two differ much, the results lean to those who answered more.',
    groups: ({ k, cell }: { k: number; cell: number }) =>
      `Of those who named their kind of organisation and answered all of these questions. Not shown, to protect others: kinds of fewer than ${k} people, and numbers where one to ${cell - 1} people of a kind gave one of the answers, or nearly all who gave it were of one kind or in one session.`,
    rest: ({ rows }: { rows: number }): string =>
      rows === 1 ? 'One more row is in the attached table.' : `${rows} more rows are in the attached tables.`,
  },
  index: {
    overall: 'All sections',
    of: ({ questions, scale }: { questions: number; scale: string }): string => `${questions} questions, ${scale}`,
    rule: ({ fewest }: { fewest: number }) =>
      `The mean of a section is the mean of the means of its five-point questions that are asked of everybody on the same scale, each counted alike; of 100: times 20. It is there only where all of them are shown, of ${fewest} answers or more each. Its range is as wide as if everybody rated all of them alike.`,
  },
  trend: {
    /** What is counted of a question of each type. */
    counted: {
      'five-point': 'best two steps',
      'zero-to-ten': 'NPS',
      one: 'favourable answers',
      check: 'right answers',
      consent: 'agreed',
    },
    earlier: ({ title, day, responses }: { title: string; day: string; responses: number }): string =>
      `Then: the results of “${title}” as of ${day}, from ${responses} answers. Now: this report.`,
    compared: ({ share, score }: { share: number; score: number }) =>
      `Only questions that were asked of everybody both times, in the same words and with the same answers to choose from, and that ${share} people or more answered both times (${score} for NPS).`,
    others: 'Other people answered then than now: a change may also come from who took part.',
    higher: ({ name, title, points, range }: { name: string; title: string; points: string; range: string }) =>
      `Since “${title}”, “${name}” has risen by ${points} points (${range}).`,
    lower: ({ name, title, points, range }: { name: string; title: string; points: string; range: string }) =>
      `Since “${title}”, “${name}” has fallen by ${points} points (${range}). Find out why.`,
    unclear: 'What has changed since then may be chance.',
  },
  links: {
    page: 'See all results',
    preferences: 'How often, and in which language',
    stop: 'Stop these mails',
  },
  comments: {
    cut: 'Some comments are shortened here; the attached table has them in full.',
    /** After a comment whose author agreed to it, with the name that was given. */
    quotable: ({ signature }: { signature: string | undefined }): string =>
      signature === undefined ? 'may be quoted' : `may be quoted: ${signature}`,
    shown: ({ shown, all }: { shown: number; all: number }) =>
      shown < all ? `${shown} of ${all}, chosen at random` : `${all}`,
    suppressed: ({ k }: { k: number }) => `Comments are shown from ${k} responses on.`,
    none: 'Nobody wrote a comment.',
    /** In the place of comments that only some people were asked for, too few of them. */
    protected: 'Not shown, to protect others.',
    deleted: 'The comments were deleted with the single answers.',
  },
  notes: {
    satisfied:
      'Satisfied, “good answers” and “best two steps”: the two best of five answers, as a share of those who answered the question.',
    boxes: 'Best step: the best of the five answers as a share of those who answered.',
    compared: ({ comparisons, points, fewest }: { comparisons: number; points: ByUnit; fewest: ByUnit }) =>
      `A difference is called clear where chance is ruled out for all ${comparisons} comparisons of this report together (exact tests, Holm’s method: where nothing differs, at most 1 report of 20 names a difference), and it is at least ${points.share} points, for NPS ${points.score}. The range of a difference is at the level of its test, so wider than one of 95 %; fewer than ${fewest.share} answers, for NPS ${fewest.score}, are not compared.`,
    nps: ({ fewest }: { fewest: number }) =>
      `NPS: percentage of 9 and 10 less percentage of 0 to 6; from −100 to 100. Of fewer than ${fewest} answers the three counts stand in its place.`,
    responseRate: ({ people }: { people: number }) =>
      `Response rate: answers over all who attended; partly filled forms count (AAPOR RR2). Eligible were the ${people} people of the headcount.`,
    responseRateOfSome: ({ people, sessions, all }: { people: number; sessions: number; all: number }) =>
      `Response rate: answers over all who attended; partly filled forms count (AAPOR RR2). Eligible were the ${people} people of the headcounts in ${sessions} of ${all} sessions; answers in the others are not in it.`,
    rank: 'Mean place: 1 is first; over those who gave the option a place.',
    pair: 'Before and now: both were asked at the end. Looking back, people rate what they knew before lower than they would have then, so the change is a retrospective estimate, not a measured gain (Howard 1980; Pratt and others 2000). The range after it is its paired 95 % interval (Student’s t), the effect is the mean change over the standard deviation of the changes. To protect participants this deviation can be overstated and never understated, so the range may be too wide and the effect too small; where that could tell of few people, as in small rooms, neither is shown.',
    interval:
      'The range after a number is its 95 % confidence interval (Wilson; adjusted Wald for NPS): with few answers it is wide.',
    designEffect: ({ value }: { value: string }) =>
      `The ranges of these numbers over several sessions are wider than those of as many people one by one: people of one session answer more alike (design effect of the first share ${value}; a rough estimate where sessions are few).`,
    population: ({ people }: { people: number }) =>
      `The ranges of single numbers are about the ${people} people who attended, and nobody else: the more of them answered, the narrower (finite population correction). They take those who did not answer for a random part. Ranges of differences are not narrowed.`,
    blank: '“Not applicable” and blank answers are in no denominator.',
    suppressed: ({ k, comments }: { k: number; comments: number }) =>
      `To protect participants, a question’s results are shown from ${k} answers on, and comments from ${comments} responses on. Answers that could tell who somebody is (kinds of organisation, numbers, dates, orders, before and now, and what the programme marks so) are shown only for ${k} people or more together, rare ones with their neighbours, and only once, in the final report.`,
    quotable: ({ k }: { k: number }) =>
      `“May be quoted”: the author of the comment agreed to it on the form, and gave the name that may stand there. It is said from ${k} authors who agreed on, and where it tells nothing of others. Please don’t quote comments without these words.`,
    noneQuotable:
      'No comment is marked as one that may be quoted, to protect those who did not agree: please quote none.',
    quarantined: ({ count }: { count: number }) =>
      `${count} stored answers could not be read and are not counted. Operations has been told.`,
    straightLined: ({ count }: { count: number }) => `The same step for every question: ${count}. They are counted.`,
    emptyAnswers: ({ count }: { count: number }) =>
      `Nothing answered beyond what was required: ${count}. They are counted.`,
    duplicates: ({ count }: { count: number }) =>
      `Exactly the same answers as another one, so perhaps sent twice: ${count}. They are counted.`,
    notFromForm: ({ count }: { count: string }) =>
      `Not sent from the form, so perhaps by a program: ${count}. They are counted.`,
    doubtful: ({ without, all }: { without: string; all: string }) =>
      `Without the answers that were too quick, on one step or blank, ${without} are satisfied instead of ${all}.`,
    nothing:
      'Nothing is said of answers that were too quick, on one step, blank, or the same as another one: they are few, or numbers would tell of few people.',
    later: 'Checks for hasty and repeated answers come with the final report.',
    heldBack:
      'Some numbers are still those of the report before: so few answers came or were deleted since that the difference might give somebody away.',
    frequency: {
      final: 'You get one mail when a session is over, and one for the whole programme.',
      daily: 'You get a mail each day on which there is something new, and one when a session is over.',
      'every-25': 'You get a mail after every 25 new answers, and one when a session is over.',
    },
    speakerFrequency: 'You get one mail for each session in which you spoke, when it is over.',
    speakerOnly: 'Only you and the organisers see these results. You see no other speaker’s.',
    quick: ({ count, seconds }: { count: number; seconds: number }) =>
      `Answers sent within ${seconds} seconds of opening the form, too soon to have read it: ${count}. They are counted.`,
    more: ({ responses, headcount }: { responses: number; headcount: number }) =>
      `More answers (${responses}) than participants (${headcount}): the headcount may be wrong, or somebody answered twice.`,
    moreIn: ({ sessions }: { sessions: number }) =>
      `${sessions === 1 ? 'One session' : `${sessions} sessions`} had more answers than participants and ${sessions === 1 ? 'is' : 'are'} not in the response rate: a headcount may be wrong, or somebody answered twice.`,
    nonresponse: (about: { silent: number; people: number; low: string; high: string }): string =>
      `It is not known here how satisfied ${about.silent} of the ${about.people} participants are: if none of them is, ${about.low} of all participants are satisfied; if all of them are, ${about.high}.`,
    deleted: ({ day }: { day: string }) => `Single answers are deleted on ${day}.`,
    why: ({ name, title }: { name: string; title: string }) =>
      `You get this mail because ${name} is a recipient of the reports on “${title}”.`,
    stop: ({ address }: { address: string }) =>
      `To stop or to change the language, reply to this mail or write to ${address}.`,
    stopByLink: ({ address }: { address: string }) =>
      `The links below change how often and in which language you get these mails, or stop them. Replies reach ${address}.`,
  },
};
