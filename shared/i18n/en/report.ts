/** English: what organisers read, in the mail and on its page. */
export const report = {
  /** Between facts about one thing, one after the other: `40 of 45 · 84% to 94%`. */
  betweenFacts: ' · ',
  subject: {
    speaker: '{subject}: your results',
    /** What stands before the place, by kind of publication. */
    tag: { interim: 'Interim', final: 'Feedback', corrected: 'Corrected', cancelled: 'Cancelled' },
    session: '[{tag}] {place}, {day}',
    programme: '[{tag}] {title}',
    /** `own`: on a scale of the question's own, which may be one of agreement. */
    satisfied: '{subject}: {percent} {scale, select, own {favourable} other {satisfied}} ({count, number}/{n, number})',
    /** Of so few people that a percentage would say too much. */
    satisfiedOf: '{subject}: {count, number} of {n, number} {scale, select, own {favourable} other {satisfied}}',
    /** Of a follow-up. */
    used: '{subject}: {percent} have used it ({count, number}/{n, number})',
    usedOf: '{subject}: {count, number} of {n, number} have used it',
    tooFew: '{subject}: {responses, plural, one {# answer} other {# answers}}',
  },
  allSessions: 'All sessions',
  lead: {
    session: '{place}, {day}: {responses}. {state}',
    programme: '{sessions, plural, one {# session} other {# sessions}}: {responses}. {state}',
    speaker: '{name}, this is what participants said about your part. {place}, {day}: {responses}. {state}',
    state: {
      interim:
        'These are interim results, as of {asOf}. Some answers always wait for the final report, so that nobody’s can be told from the difference.',
      final: 'These are the final results, as of {asOf}.',
      corrected: 'These results, as of {asOf}, replace the final ones: some answers were deleted since.',
      /** Corrected because a decision leaves answers out; because they are counted again; and of all sessions, where it may be either. */
      leftOut:
        'These results, as of {asOf}, replace the final ones: since then it was decided to leave out some answers.',
      countedAgain:
        'These results, as of {asOf}, replace the ones before: answers that had been left out are counted again.',
      changed: 'These results, as of {asOf}, replace the final ones: since then it has changed which answers count.',
      /** After any of these but where it is said already: how many answers do not count. */
      withoutSome: '{state} By a decision, {count, plural, one {# answer is} other {# answers are}} left out.',
      cancelled:
        'It does not take place: it was cancelled on {asOf}. You get no further report about it. The interim results that you were sent do not stand, and the report of the programme leaves it out.',
    },
    counted: '{responses, plural, one {# answer is} other {# answers are}} counted so far',
    answeredOf: '{responses, number} of {headcount, plural, one {# participant} other {# participants}} answered',
    /** Of a programme: the participants of only some sessions were counted, or not of all as they should be. */
    answeredOfSome:
      '{responses, plural, one {# participant} other {# participants}} answered, {count, number} of {n, number} in the sessions with a reliable headcount ({sessions, number} of {all, number})',
    more: '{responses, plural, one {# answer} other {# answers}} came, more than the {people, plural, one {# participant who was} other {# participants who were}} counted',
    answered: '{responses, plural, one {# participant} other {# participants}} answered',
  },
  metric: {
    responseRate: 'Response rate',
    responses: 'Responses',
    satisfied: 'Satisfied',
    /** The same of a scale of a question's own: it may be one of agreement. */
    favourable: 'Favourable',
    recommend: 'NPS',
    able: 'Can use it',
    /** Of a follow-up: what was taught, at work. */
    used: 'Has used it',
    tried: 'Tried, without success',
    /** Beside those who have used it: what the programme that is followed up had found. */
    ableThen: 'at the end of the training {percent} could use it ({count, number} of {n, number})',
    unknownHeadcount: 'headcount unknown',
    /** In the place of a rate: more answers than people. */
    moreThan: 'more than the {people, plural, one {# participant} other {# participants}} counted',
    soFar: 'counted so far',
    ofN: '{count, number} of {n, number}',
    inSessions: 'in {sessions, number} of {all, plural, one {# session} other {# sessions}}',
    /** In the place of an NPS of few. */
    three: '{promoters, number} / {passives, number} / {detractors, number}',
    ofThree: 'promoters / passives / detractors',
    interval: '{low} to {high}',
    above: '{points, plural, one {# point} other {# points}} above the other sessions so far ({range})',
    below: '{points, plural, one {# point} other {# points}} below the other sessions so far ({range})',
    unclear: 'no clear difference from the other sessions so far ({range} points)',
    small: 'a difference from the other sessions so far that may be small ({range} points)',
    meanOfSessions: 'mean of {sessions, plural, one {# session} other {# sessions}}: {value}',
    allSpeakers: '{speakers, plural, one {# speaker} other {# speakers together}}: {percent}, mean {mean}',
    /** The same of a scale that does not say who is satisfied. */
    allSpeakersMean: '{speakers, plural, one {# speaker} other {# speakers together}}: mean {mean}',
  },
  actions: {
    item: '“{name}” ({percent}, {count, number} of {n, number})',
    best: 'What went best: {list}.',
    mostSatisfied:
      '{scale, select, own {Most answers are favourable} other {Most of those who answered are satisfied}}: {percent} ({count, number} of {n, number}).',
    fewSatisfied:
      '{scale, select, own {Fewer than half of the answers are favourable} other {Fewer than half of those who answered are satisfied}}: {percent} ({count, number} of {n, number}). Find out why.',
    fewAble:
      'Fewer than half of those who answered can use what was taught: {percent} ({count, number} of {n, number}). Find out what they need.',
    /** `most`, `few`: for sure; else nobody can tell. */
    used: '{side, select, most {Most of those who answered have used at work what was taught: {percent} ({count, number} of {n, number}).} few {Fewer than half of those who answered have used at work what was taught: {percent} ({count, number} of {n, number}). Find out what they need.} other {Of those who answered, {percent} ({count, number} of {n, number}) have used at work what was taught; whether that is more or fewer than half cannot be told.}}',
    tried:
      'More than one in ten tried without success: {percent} ({count, number} of {n, number}). Ask what failed, and help them first.',
    /** Those who could, and those who have. */
    usedFewer:
      'Fewer have used it than could at the end of the training: {sides}, {points, plural, one {# point} other {# points}} apart ({range}). Find out what keeps them from it.',
    usedMore:
      'More have used it than could at the end of the training: {sides}, {points, plural, one {# point} other {# points}} apart ({range}).',
    moreAgainst:
      'More would advise against this training than recommend it: NPS {score} (n\u00a0=\u00a0{n, number}). Find out why.',
    lowest:
      'Improve first: {item}. That is {points, plural, one {# point} other {# points}} below the other questions together ({range}).',
    lowestTied: 'Improve first: {list}. They were rated lowest; which of them is lowest cannot be told.',
    severalLow:
      '{questions, plural, one {# question was} other {# questions were}} rated lower than the rest, and hardly differ from each other: from {low} (“{lowest}”) to {high} (“{highest}”).',
    /** Two sides of a difference: `60% (18 of 30) against 84% (235 of 280)`. */
    against: '{one} against {other}',
    side: '{value} ({of})',
    /** In the place of {place} and {other}: a session that has a title. */
    titled: 'the session “{title}”',
    above:
      '“{name}” is {points, plural, one {# point} other {# points}} higher here than in the other sessions so far ({range}): {sides}. Find out what worked.',
    below:
      '“{name}” is {points, plural, one {# point} other {# points}} lower here than in the other sessions so far ({range}): {sides}. Find out why.',
    sessionAbove:
      'In {place}, “{name}” is {points, plural, one {# point} other {# points}} higher than in the other sessions ({range}): {sides}. Find out what worked there.',
    sessionBelow:
      'In {place}, “{name}” is {points, plural, one {# point} other {# points}} lower than in the other sessions ({range}): {sides}. Find out why.',
    aboveOther:
      '“{name}” is {points, plural, one {# point} other {# points}} higher in {place} than in {other} ({range}): {sides}. Find out what makes the difference.',
    belowOther:
      '“{name}” is {points, plural, one {# point} other {# points}} lower in {place} than in {other} ({range}): {sides}. Find out what makes the difference.',
    barrier: 'The barrier named most often is {item}. Plan help with it.',
    barriersTied:
      'The barriers named most often are {list}; which of them comes first cannot be told. Plan help with them.',
    unusedBarrier:
      'Of what stands in the way of those who have not used it, {item} is named most often. Plan help with it.',
    unusedBarriersTied:
      'Of what stands in the way of those who have not used it, {list} are named most often; which of them comes first cannot be told. Plan help with them.',
    allWell:
      '{questions, plural, one {The question about the training was} =2 {Both questions about the training were} other {All # questions about the training were}} rated well: {spread, select, same {{low} good answers each} other {from {low} good answers (“{lowest}”) to {high} (“{highest}”)}}.',
    nothing:
      '{questions, plural, =1 {Nothing stands out: “{lowest}” got {low} good answers.} =2 {Neither of the two questions that enough people answered stands out: {spread, select, same {{low} good answers each} other {from {low} good answers (“{lowest}”) to {high} (“{highest}”)}}.} other {None of the # questions that enough people answered stands out: {spread, select, same {{low} good answers each} other {from {low} good answers (“{lowest}”) to {high} (“{highest}”)}}.}}',
    /** Two sentences one after the other. */
    both: '{one} {other}',
    quoted: '“{name}”',
    alsoHigher: 'Also clearly higher: {names}.',
    alsoLower: 'Also clearly lower: {names}.',
    noSession: {
      'with-others': 'What differs from the other sessions so far may be chance.',
      sessions: 'What differs between the sessions may be chance.',
    },
    tooFew: 'Too few have answered to tell what stands out from what is chance.',
    allSatisfied:
      '{scale, select, own {All answers are favourable} other {Everybody who answered is satisfied}} ({count, number} of {n, number}).',
  },
  headings: {
    actions: 'What to do',
    yours: 'Your results',
    yoursIn: 'Your results · {place}',
    quality: 'How good the data is',
    groups: 'By kind of organisation',
    indexes: 'Means by section',
    sessions: 'Session by session',
    trend: 'Since “{title}”',
    linked: 'The same people, then and now',
    quiz: 'Right answers before and after',
    speakers: 'Speakers',
    topics: 'Knowledge before and now',
    parts: 'Parts of the day',
    comments: 'Comments',
    notes: 'How to read this',
  },
  columns: {
    session: 'Session',
    speaker: 'Speaker',
    part: 'Part',
    group: 'Organisation',
    composition: 'Composition',
    section: 'Section',
    meanOfFive: 'Mean of 5',
    /** Of several scales, each of which is named beside it. */
    mean: 'Mean',
    ofHundred: 'Of 100',
    topic: 'Topic',
    question: 'Question',
    earlier: 'Then',
    points: 'Change in points',
    /** Of people who answered twice: good now and not then, and the other way round. */
    better: 'Better now',
    same: 'The same',
    worse: 'Worse now',
    before: 'Before',
    now: 'Now',
    after: 'After',
    normalisedGain: 'Normalised gain',
    gain: 'Change',
    n: 'n',
  },
  mean: '{mean} (SD {deviation})',
  /** Beside the mean of a scale that is not of five steps. */
  ofScale: 'scale from {first} to {last}, SD {deviation}',
  /** Beside means before and now, where the scale is not of five steps that have a name. */
  onScale: 'scale from {first} to {last}',
  summary: {
    composed: '{kind}: {answers} ({attended})',
    composition:
      '{kinds}. The percentages are of the kinds that have both numbers; where the two differ much, the results lean to those who answered more.',
    /** In Chinese also the mean of 100 (百分制), which English readers don't know. */
    fivePoint:
      'mean {mean} of 5 (SD {deviation}) · best two steps {percent} ({low} to {high}) · best step {top} · n\u00a0=\u00a0{n, number}{weighted, select, other {}}',
    scale: 'mean {mean} on a scale from {first} to {last} (SD {deviation}) · n\u00a0=\u00a0{n, number}',
    scaleSatisfied:
      'mean {mean} on a scale from {first} to {last} (SD {deviation}) · favourable ({steps}) {percent} ({low} to {high}) · n\u00a0=\u00a0{n, number}',
    zeroToTen: 'NPS {nps} ({low} to {high}) · n\u00a0=\u00a0{n, number}',
    n: 'n\u00a0=\u00a0{n, number}',
    three: 'promoters {promoters, number}, passives {passives, number}, detractors {detractors, number}',
    number: 'median {median} · n\u00a0=\u00a0{n, number}',
    pair: 'before {before} · now {now} · change {change} · n\u00a0=\u00a0{n, number}',
    rank: 'Bars: how many named it first · n\u00a0=\u00a0{n, number}',
    right: 'right: {percent} ({low} to {high}) · n\u00a0=\u00a0{n, number}',
    agreed: 'agreed: {count, number} of {n, number}, {percent} ({low} to {high})',
    /** Before whom an option was offered to, where that is not everybody: the option in quotation marks. */
    onlyOption: '{option}: {condition}',
    /** What only sessions of some kinds ask, in a report of all. */
    onlySessions: 'asked only in {sessions, number} of {all, plural, one {# session} other {# sessions}}',
    onlyIf: 'asked only after {answers} to {question}',
    onlyIfThese:
      '{how, select, one {asked only where this was true} all {asked only where all of these were true} any {asked only where at least one of these was true} other {asked only where none of these was true}}: {tests}',
    notApplicable: '{label}:\u00a0{count, number}',
  },
  gain: {
    change: '{change} ({range})',
    effect: 'effect at least {size}',
    nearCeiling: 'near the best step before: little could be gained',
  },
  promoters: 'Promoters (9, 10)',
  passives: 'Passives (7, 8)',
  detractors: 'Detractors (0 to 6)',
  rightOption: '✓ {label} (right)',
  ranked: '{label} (mean place {mean}, SD {deviation}, placed by {n, number})',
  /** An interval of places. */
  rankedWithin: '{label} (places {ranks})',
  /** A number, or an interval of some, with the unit that the programme gave it: `31 years`. */
  measure: '{value}\u00a0{unit}',
  suppressed: 'not shown',
  /** In a table, of what no session with this speaker, topic or part asked. */
  notAsked: 'not asked',
  suppressedQuestion: 'Not shown, to protect participants.',
  nobodyAnswered: 'Nobody answered.',
  allTogether: 'no answer was given often enough to be shown by itself',
  ofProgramme: 'Shown only where enough people answered; of several sessions, for the whole programme only.',
  table: {
    separator: '; ',
    /** What stands for the names in a question that was asked about each speaker or part. */
    placeholders: { speaker: 'speaker', talk: 'talk', institution: 'institution', part: 'part of the day' },
    /** What was asked about each of them, where its wording is only that: `Content of the talk`. */
    about: {
      speaker: '{what} of the speaker',
      talk: '{what} of the talk',
      institution: '{what} of the institution',
      part: '{what} of the part of the day',
    },
    asked: '{short}: “{question}”',
    /** Under a speaker's share: the mean and its standard deviation. */
    rating: '{mean} ({deviation}) · n\u00a0=\u00a0{n, number}',
    cell: 'Under each share of the best two steps: the mean of 5, its standard deviation in brackets, and how many answered.',
    /** Under the share of a row of a matrix: its interval; in Chinese also the share of the best of five steps (优秀率). */
    share: '{low} to {high}{top, select, none {} other {}}',
    /** Under its mean: the standard deviation; in Chinese also the mean of 100 (百分制). `none` where the scale has no such number. */
    spread: 'SD {deviation}{weighted, select, none {} other {}}',
    /** How often an answer was given: `2 × Dissatisfied`. */
    given: '{count, number}\u00a0×\u00a0{label}',
    differs: '{metric}: {sentences}.',
    above: '{session} {points, plural, one {# point} other {# points}} above the others ({range})',
    below: '{session} {points, plural, one {# point} other {# points}} below the others ({range})',
    /** Beside a number in the table of sessions, where it differs clearly. */
    higher: '▲ clearly higher',
    lower: '▼ clearly lower',
    aboveOther: '{session} {points, plural, one {# point} other {# points}} above {other} ({range})',
    belowOther: '{session} {points, plural, one {# point} other {# points}} below {other} ({range})',
    /** After some of these. */
    moreDiffer: 'more that differ clearly: {count, number}',
    noOther: 'All other differences between the sessions may be chance.',
    answers: '{count, plural, one {# answer} other {# answers}}',
    attended: '{count, plural, one {# participant} other {# participants}}, {share}',
    composition:
      'Answers are of those in this table, participants as the programme counted them; each percentage is of the kinds that have both numbers, together. Where the two differ much, the results lean to those who answered more.',
    groups:
      'Of those who named their kind of organisation and answered all of these questions. Not shown, to protect others: kinds of fewer than {k, plural, one {# person} other {# people}}, and numbers where one to {most, plural, one {# person} other {# people}} of a kind gave one of the answers, or nearly all who gave it were of one kind or in one session.',
    rest: '{rows, plural, one {One more row is on the results page.} other {# more rows are on the results page.}}',
    /** In the place of `rest` under a table of sessions. `any`: `none` where no session differs clearly. */
    outstanding:
      '{any, select, none {No session differs clearly in these numbers, so none is listed here.} other {Only sessions that differ clearly in these numbers are listed here, the clearest first: {shown, number} of {found, number}.}} All sessions ({all, number}) are on the results page.',
    answersShare: '{count, plural, one {# answer} other {# answers}}, {share}',
  },
  index: {
    overall: 'All sections',
    of: '{questions, plural, one {# question} other {# questions}}, {scale}',
    /** The two ends of a scale, by which it is known again. */
    scale: '{best} – {worst}',
    rule: 'The mean of a section is the mean of the means of its questions that are asked of everybody on the same scale, each counted alike; of 100, on five steps: times 20. It is there only where all of them are shown, of {fewest, plural, one {# answer} other {# answers}} or more each. Its range is as wide as if everybody rated all of them alike.',
  },
  trend: {
    /** What is counted of a question of each type. */
    counted: {
      'five-point': 'best two steps',
      scale: 'favourable answers',
      'zero-to-ten': 'NPS',
      one: 'favourable answers',
      check: 'right answers',
      consent: 'agreed',
    },
    earlier:
      'Then: the results of “{title}” as of {day}, from {responses, plural, one {# answer} other {# answers}}. Now: this report.',
    compared:
      'Only questions that were asked of everybody both times, in the same words and with the same answers to choose from, and that {share, plural, one {# person} other {# people}} or more answered both times ({score, number} for NPS).',
    others: 'Other people answered then than now: a change may also come from who took part.',
    higher: 'Since “{title}”, “{name}” has risen by {points, plural, one {# point} other {# points}} ({range}).',
    lower:
      'Since “{title}”, “{name}” has fallen by {points, plural, one {# point} other {# points}} ({range}). Find out why.',
    unclear: 'What has changed since then may be chance.',
  },
  /** Of those who made the same code of their own in the training's survey and in this one. */
  linked: {
    clear:
      '{direction, select, better {Of {n, plural, one {# person} other {# people}} who can be compared with themselves, more have got better than worse in “{name}”: {more, number} against {less, number}, {points, plural, one {# point} other {# points}} ({range}).} other {Of {n, plural, one {# person} other {# people}} who can be compared with themselves, more have got worse than better in “{name}”: {less, number} against {more, number}, {points, plural, one {# point} other {# points}} ({range}). Find out why.}}',
    unclear: 'How they have changed may be chance.',
    none: 'Not shown: too few made the same code both times, or numbers would tell of few people.',
    about:
      'Of those who made the same code of their own both times, and answered the question both times. Better: the answer is a good one now and was not then; worse: the other way round. Tested by McNemar’s exact test, with the adjusted Wald range (Agresti and Min 2005). Who makes a code may be others than who does not.',
    safe: 'Of each question, ten answers or more of either time are in no comparison, some of them left out by chance, so that nobody’s can be told.',
    ambiguous:
      '{how, select, few {A few answers were left out because several people had made the same code.} other {{count, plural, one {# answer was} other {# answers were}} left out because several people had made the same code.}}',
  },
  /** Knowledge checks that were asked before and after the training. */
  quiz: {
    all: 'All of these questions',
    /** Instead of a gain. */
    full: 'all right before',
    fewer: 'fewer right than before',
    gain: 'Normalised gain: of the right answers that were missing before, the part that is there after, (after − before) / (100 − before), of everybody together (Hake 1998). No range is given for it, since nobody’s two answers are joined.',
    sameForm: 'Before and after were asked in the same form. Whoever answered only one of the two counts there alone.',
    otherForm:
      'Before: the results of “{title}” as of {day}. Other people may have answered then than now: a gain may also come from who took part.',
  },
  links: {
    page: 'See all results',
    preferences: 'How often, and in which language',
    stop: 'Unsubscribe',
  },
  /** Signs in the text part of a mail. */
  plain: {
    labelled: '{label}: {value}',
    bracketed: '{value} ({detail})',
    /** What stands after a bar. */
    bar: '{count, number} ({share}) {label}',
  },
  comments: {
    cut: 'Some comments are shortened here; the attached table has them in full.',
    /** After a comment whose author agreed to it, with the name that was given. */
    quotable: 'may be quoted',
    shown: '{shown, number} of {all, number}, chosen at random',
    suppressed: 'Comments are shown from {k, plural, one {# response} other {# responses}} on.',
    none: 'Nobody wrote a comment.',
    /** In the place of comments that only some people were asked for, too few of them. */
    protected: 'Not shown, to protect others.',
    deleted: 'The comments were deleted with the single answers.',
    quotableAs: 'may be quoted: {signature}',
    /** One of the two, after the comment. */
    mark: '— {words}',
    all: '{all, plural, one {# comment} other {# comments}}',
  },
  notes: {
    /** Only on paper: letters of which no typeface there has a form. */
    unprintable:
      '{count, plural, one {# character of this report has} other {# characters of this report have}} no printed form and stand as □. The results page shows them.',
    satisfied:
      'Satisfied, “good answers” and “best two steps”: the two best of five answers, as a share of those who answered the question.',
    boxes: 'Best step: the best of the five answers as a share of those who answered.',
    /** Of scales of other steps. */
    steps:
      'Where a question has a scale of its own, the steps that count as favourable, and as “good answers”, are named with it.',
    hundred: 'Of 100, on a scale of its own: its steps are equal parts of 100, and the best one is 100.',
    compared:
      'A difference is called clear where chance is ruled out for {comparisons, plural, one {the # comparison of this report} =2 {both comparisons of this report together} other {all # comparisons of this report together}} (exact tests, Holm’s method: where nothing differs, at most 1 report of 20 names a difference), and it is at least {leastPoints, plural, one {# point} other {# points}}, for NPS {leastScore, number}. The range of a difference is at the level of its test, so wider than one of 95%; fewer than {fewestShare, plural, one {# answer} other {# answers}}, for NPS {fewestScore, number}, are not compared.',
    used: '“Has used it”: those who chose {options}, as a share of those who said whether they have. It is what people say of themselves, and nobody has looked.',
    ableThen:
      '“Could use it at the end of the training”: from the results of “{title}” as of {day}. Other people may have answered then, and what somebody expects is another question than what came of it.',
    nps: 'NPS: percentage of 9 and 10 less percentage of 0 to 6; from −100 to 100. Of fewer than {fewest, plural, one {# answer} other {# answers}} the three counts stand in its place.',
    responseRate:
      'Response rate: answers over all who attended; partly filled forms count (AAPOR RR2). Eligible {people, plural, one {was the # person} other {were the # people}} of the headcount.',
    responseRateOfSome:
      'Response rate: answers over all who attended; partly filled forms count (AAPOR RR2). Eligible {people, plural, one {was the # person} other {were the # people}} of the headcounts in {sessions, number} of {all, plural, one {# session} other {# sessions}}; answers in the others are not in it.',
    rank: 'Mean place: 1 is first; over those who gave the option a place.',
    pair: 'Before and now: both were asked at the end. Looking back, people rate what they knew before lower than they would have then, so the change is a retrospective estimate, not a measured gain (Howard 1980; Pratt and others 2000). The range after it is its paired 95% interval (Student’s t), the effect is the mean change over the standard deviation of the changes. To protect participants this deviation can be overstated and never understated, so the range may be too wide and the effect too small; where that could tell of few people, as in small rooms, neither is shown.',
    interval:
      'The range after a number is its 95% confidence interval (Wilson; adjusted Wald for NPS): with few answers it is wide.',
    designEffect:
      'The ranges of these numbers over several sessions are wider than those of as many people one by one: people of one session answer more alike (design effect of the first share {value}; a rough estimate where sessions are few).',
    population:
      'The ranges of single numbers are about the {people, plural, one {# person} other {# people}} who attended, and nobody else: the more of them answered, the narrower (finite population correction). They take those who did not answer for a random part. Ranges of differences are not narrowed.',
    blank: '“Not applicable” and blank answers are in no denominator.',
    suppressed:
      'To protect participants, a question’s results are shown from {k, plural, one {# answer} other {# answers}} on, and comments from {comments, plural, one {# response} other {# responses}} on. Answers that could tell who somebody is (kinds of organisation, numbers, dates, orders, before and now, and what the programme marks so) are shown only for {k, plural, one {# person} other {# people}} or more together, rare ones with their neighbours, and only once, in the final report.',
    quotable:
      '“May be quoted”: the author of the comment agreed to it on the form, and gave the name that may stand there. It is said from {k, plural, one {# author} other {# authors}} who agreed on, and where it tells nothing of others. Please don’t quote comments without these words.',
    noneQuotable:
      'No comment is marked as one that may be quoted, to protect those who did not agree: please quote none.',
    quarantined:
      '{count, plural, one {# stored answer could not be read and is} other {# stored answers could not be read and are}} not counted. Operations has been told.',
    straightLined:
      'The same step for every question: {count, number}. {count, plural, one {It is} other {They are}} counted.',
    emptyAnswers:
      'Nothing answered beyond what was required: {count, number}. {count, plural, one {It is} other {They are}} counted.',
    duplicates:
      'Exactly the same answers as another one, so perhaps sent twice: {count, number}. {count, plural, one {It is} other {They are}} counted.',
    notFromForm: 'Not sent from the form, so perhaps by a program: {count} (counted like the others).',
    codes:
      'With a one-time code, which takes one answer: {coded, number}. Without: {others, number}; of these, somebody may have sent more than one.',
    codesHidden:
      'How many answers came with a one-time code, and how many without, is not said here: beside other numbers it could tell of few people.',
    invited:
      '{people, plural, one {# person was} other {# people were}} invited by mail{unreached, plural, =0 {} one {; # invitation did not arrive} other {; # invitations did not arrive}}.',
    invitedRate:
      'Of the {eligible, plural, one {# person} other {# people}} whom the invitation reached, {answers, plural, one {# answered} other {# answered}}: {rate} (AAPOR RR6: whom no mail reached does not count).',
    invitedKinds: 'Invited by kind of organisation: {kinds}.',
    invitedKind: '{kind}: {people, number}',
    invitedRest: 'others and not known',
    /** Where a follow-up is named: how many want to be asked again. */
    addressesLeft:
      'At least {count, plural, one {# person} other {# people}} left a mail address, to be asked in a follow-up what they have used of the training; all sessions with this follow-up are counted together. No address belongs to an answer.',
    onceEach:
      'Each answer came with a one-time code, and a code takes one answer{rate, select, known {, so the response rate counts people} other {}}.',
    /** After that without a rate, where there were more codes than people. */
    moreCodes:
      'For {people, plural, one {# participant} other {# participants}} there {made, plural, one {was # code} other {were # codes}}: the response rate counts people as far as nobody used two.',
    blindCodes:
      'Codes were blind: not even who runs the service can tell which answer came with which. How many were made and used, anybody can check at the address of the form with /codes at its end.',
    /** Which answers a decision leaves out, by whose decision. `classes`: some of `leftOutClasses`, as one of several things. */
    leftOut:
      'Left out by a decision of {by} on {day}: {count, plural, one {# answer} other {# answers}} {classes}. Reason given: “{reason}”.',
    /** The same after a report that left out fewer: the number is by how many the two differ. */
    leftOutWithDeleted:
      'Left out by a decision of {by} on {day}: answers {classes}. With those that were deleted since the report before, they are {count, number}. Reason given: “{reason}”.',
    /** The same while answers come in. */
    leftOutSoFar:
      'Left out by a decision of {by} on {day}: answers {classes}, at least {count, number} so far. Reason given: “{reason}”.',
    countedAgain:
      'Counted again by a decision of {by} on {day}: answers that were left out before. Reason given: “{reason}”.',
    /** A note on one session, in the report of all. */
    ofSession: '{session}: {note}',
    /** After the decisions on some sessions. */
    ofMoreSessions: 'Decisions on more sessions: {count, number}. The summary table of the files has all of them.',
    /** After “answers”. */
    leftOutClasses: {
      'not-from-form': 'not sent from the form',
      'without-proof': 'without proof of work',
      'without-code': 'without a one-time code',
    },
    doubtful:
      'Without the answers that were too quick, on one step or blank, {scale, select, own {{without} of the answers are favourable} other {{without} are satisfied}} instead of {all}.',
    nothing:
      'Nothing is said of answers that were too quick, on one step, blank, or the same as another one: they are few, or numbers would tell of few people.',
    /** Instead of the one before, where one-time codes allow no answer to be sent twice. */
    nothingOnce:
      'Nothing is said of answers that were too quick, on one step or blank: they are few, or numbers would tell of few people.',
    later: 'Checks for hasty and repeated answers come with the final report.',
    heldBack:
      'Some numbers are still those of the report before: so few answers came or were deleted since that the difference might give somebody away.',
    frequency: {
      final: 'You get one mail when a session is over and, where there are several, one for the whole programme.',
      daily: 'You get a mail each day on which there is something new, and one when a session is over.',
      'every-25': 'You get a mail after every 25 new answers, and one when a session is over.',
    },
    /** Instead of the first one, for a recipient of some sessions only. */
    finalOfSome: 'You get one mail for each of your sessions, when it is over.',
    speakerFrequency: 'You get one mail for each session in which you spoke, when it is over.',
    speakerOnly: 'Only you and the organisers see these results. You see no other speaker’s.',
    speakerOnlyManaged:
      'Only you, the organisers and the manager of this session see these results. You see no other speaker’s.',
    quick:
      'Answers sent within {seconds, plural, one {# second} other {# seconds}} of opening the form, too soon to have read it: {count, number}. {count, plural, one {It is} other {They are}} counted.',
    more: 'More answers ({responses, number}) than participants ({headcount, number}): the headcount may be wrong, or somebody answered twice.',
    /** Instead of the one before, where each came with a one-time code. */
    moreOnce:
      'More answers ({responses, number}) than participants ({headcount, number}), each with a one-time code: the headcount is too low, or more codes were given out than people came.',
    moreIn:
      '{sessions, plural, one {One session} other {# sessions}} had more answers than participants and {sessions, plural, one {is} other {are}} not in the response rate: a headcount may be wrong, or somebody answered twice.',
    moreInOnce:
      '{sessions, plural, one {One session} other {# sessions}} had more answers than participants, each with a one-time code, and {sessions, plural, one {is} other {are}} not in the response rate: a headcount is too low, or more codes were given out than people came.',
    nonresponse:
      '{scale, select, own {It is not known here what {silent, number} of the {people, plural, one {# participant} other {# participants}} would have answered: if none of them favourably, {low} of all participants would have; if all of them, {high}.} other {It is not known here how satisfied {silent, number} of the {people, plural, one {# participant} other {# participants}} {silent, plural, one {is} other {are}}: if none of them is, {low} of all participants are satisfied; if all of them are, {high}.}}',
    deleted: 'Single answers are deleted on {day}.',
    why: 'You get this mail because {name} is a recipient of the reports on “{title}”.',
    whyManager: 'You get this mail because {name} manages a session of “{title}”.',
    stop: 'To stop or to change the language, reply to this mail or write to {address}.',
    stopByLink:
      'The links below change how often and in which language you get these mails, or stop them. Replies reach {address}.',
  },
} as const;
