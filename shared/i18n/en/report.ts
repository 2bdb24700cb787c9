/** English: what organisers read, in the mail and on its page. */
export const report = {
  subject: {
    speaker: (subject: string) => `${subject}: your results`,
    /** What stands before the place, by kind of publication. */
    tag: { interim: 'Interim', final: 'Feedback', corrected: 'Corrected', cancelled: 'Cancelled' },
    session: (tag: string, place: string, day: string) => `[${tag}] ${place}, ${day}`,
    programme: (tag: string, title: string) => `[${tag}] ${title}`,
    satisfied: (subject: string, percent: string, count: number, n: number) =>
      `${subject}: ${percent} satisfied (${count}/${n})`,
    tooFew: (subject: string, responses: number) =>
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
      interim: (asOf: string) =>
        `These are interim results, as of ${asOf}. Some answers always wait for the final report, so that nobody’s can be told from the difference.`,
      final: (asOf: string) => `These are the final results, as of ${asOf}.`,
      corrected: (asOf: string) =>
        `These results, as of ${asOf}, replace the final ones: some answers were deleted since.`,
      cancelled: (asOf: string) =>
        `It does not take place: it was cancelled on ${asOf}. You get no further report about it. The interim results that you were sent do not stand, and the report of the programme leaves it out.`,
    },
    counted: (responses: number): string => `${responses} answers are counted so far`,
    answeredOf: (responses: number, headcount: number) => `${responses} of ${headcount} participants answered`,
    answered: (responses: number) =>
      responses === 1 ? '1 participant answered' : `${responses} participants answered`,
  },
  metric: {
    responseRate: 'Response rate',
    responses: 'Responses',
    satisfied: 'Satisfied',
    recommend: 'NPS',
    able: 'Can use it',
    unknownHeadcount: 'headcount unknown',
    soFar: 'counted so far',
    ofN: (count: number, n: number) => `${count} of ${n}`,
    interval: (low: string, high: string) => `${low} to ${high}`,
    above: (points: string, range: string) => `${points} points above the other sessions (${range})`,
    below: (points: string, range: string) => `${points} points below the other sessions (${range})`,
    unclear: (range: string) => `no clear difference from the other sessions (${range} points)`,
    allSpeakers: (speakers: number, percent: string, mean: string) =>
      `${speakers} speakers together: ${percent}, mean ${mean}`,
  },
  actions: {
    item: (name: string, percent: string) => `“${name}” (${percent})`,
    lowest: (one: string, other: string) => `Improve first what fewest were satisfied with: ${one} and ${other}.`,
    above: (name: string, points: string, range: string) =>
      `The clearest difference from the other sessions: “${name}” is ${points} points higher here (${range}). Find out what worked.`,
    below: (name: string, points: string, range: string) =>
      `The clearest difference from the other sessions: “${name}” is ${points} points lower here (${range}). Find out why.`,
    sessionAbove: (name: string, session: string, points: string, range: string) =>
      `The clearest difference between the sessions: in ${session}, “${name}” is ${points} points above the others (${range}). Find out what worked there.`,
    sessionBelow: (name: string, session: string, points: string, range: string) =>
      `The clearest difference between the sessions: in ${session}, “${name}” is ${points} points below the others (${range}). Find out why.`,
    barrier: (barrier: string, count: number, n: number) =>
      `The barrier named most often is “${barrier}” (${count} of ${n}): plan help with it.`,
  },
  headings: {
    actions: 'What to do',
    yours: 'Your results',
    quality: 'How good the data is',
    groups: 'By kind of organisation',
    sessions: 'Session by session',
    speakers: 'Speakers',
    topics: 'Knowledge before and now',
    comments: 'Comments',
    notes: 'How to read this',
  },
  columns: {
    session: 'Session',
    speaker: 'Speaker',
    group: 'Organisation',
    topic: 'Topic',
    before: 'Before',
    now: 'Now',
    gain: 'Change',
    n: 'n',
  },
  summary: {
    fivePoint: (about: {
      mean: string;
      percent: string;
      low: string;
      high: string;
      top: string;
      weighted: string;
      n: number;
    }): string =>
      `mean ${about.mean} of 5 · best two steps ${about.percent} (${about.low} to ${about.high}) · best step ${about.top} · n\u00a0=\u00a0${about.n}`,
    zeroToTen: (nps: string, low: string, high: string, n: number) =>
      `NPS ${nps} (${low} to ${high}) · n\u00a0=\u00a0${n}`,
    n: (n: number) => `n\u00a0=\u00a0${n}`,
    number: (median: string, n: number) => `median ${median} · n\u00a0=\u00a0${n}`,
    pair: (before: string, now: string, change: string, n: number) =>
      `before ${before} · now ${now} · change ${change} · n\u00a0=\u00a0${n}`,
    rank: (n: number) => `Bars: how many named it first · n\u00a0=\u00a0${n}`,
    right: (percent: string, low: string, high: string, n: number) =>
      `right: ${percent} (${low} to ${high}) · n\u00a0=\u00a0${n}`,
    agreed: (count: number, percent: string, low: string, high: string, n: number) =>
      `agreed: ${count} of ${n}, ${percent} (${low} to ${high})`,
    onlyIf: (answers: string, question: string) => `asked only after ${answers} to ${question}`,
    notApplicable: (label: string, count: number) => `${label}: ${count}`,
  },
  gain: {
    change: (change: string, range: string) => `${change} (${range})`,
    effect: (size: string) => `effect at least ${size}`,
    nearCeiling: 'well known before: little could be gained',
  },
  promoters: 'Promoters (9, 10)',
  passives: 'Passives (7, 8)',
  detractors: 'Detractors (0 to 6)',
  rightOption: (label: string) => `✓ ${label} (right)`,
  ranked: (label: string, mean: string, n: number) => `${label} (mean place ${mean}, placed by ${n})`,
  rankedWithin: (label: string, ranks: string) => `${label} (places ${ranks})`,
  suppressed: 'not shown',
  suppressedQuestion: 'Not shown, to protect participants.',
  nobodyAnswered: 'Nobody answered.',
  allTogether: 'no answer was given often enough to be shown by itself',
  ofProgramme: 'Shown for the whole programme only, where enough people answered.',
  table: {
    separator: '; ',
    /** What stands for the names in a question that was asked about each speaker. */
    placeholders: { speaker: 'speaker', talk: 'talk', institution: 'institution' },
    asked: (short: string, question: string) => `${short}: “${question}”`,
    cell: 'Under each share of the best two steps: the mean of 5, and how many answered.',
    differs: (metric: string, sentences: string) => `${metric}: ${sentences}.`,
    above: (session: string, points: string, range: string) =>
      `${session} ${points} points above the others (${range})`,
    below: (session: string, points: string, range: string) =>
      `${session} ${points} points below the others (${range})`,
    unclear: (sessions: string): string => `no clear difference from the others for ${sessions}`,
    groups: (k: number, cell: number) =>
      `Of those who named their kind of organisation and answered all of these questions. Not shown, to protect others: kinds of fewer than ${k} people, and numbers where one to ${cell - 1} people of a kind gave one of the answers, or nearly all who gave it were of one kind or in one session.`,
    rest: (rows: number): string =>
      rows === 1 ? 'One more row is in the attached table.' : `${rows} more rows are in the attached tables.`,
  },
  links: {
    page: 'See all results',
    preferences: 'How often, and in which language',
    stop: 'Stop these mails',
  },
  comments: {
    cut: 'Some comments are shortened here; the attached table has them in full.',
    shown: (shown: number, all: number) => (shown < all ? `${shown} of ${all}, chosen at random` : `${all}`),
    suppressed: (k: number) => `Comments are shown from ${k} responses on.`,
    none: 'Nobody wrote a comment.',
    /** In the place of comments that only some people were asked for, too few of them. */
    protected: 'Not shown, to protect others.',
    deleted: 'The comments were deleted with the single answers.',
  },
  notes: {
    satisfied:
      'Satisfied, and “best two steps”: the two best of five answers, as a share of those who answered the question.',
    boxes: 'Best step: the best of the five answers as a share of those who answered.',
    compared:
      'A difference between sessions is called clear when its 95 % interval (Newcombe) does not contain zero; among many comparisons some look clear by chance.',
    nps: 'NPS: percentage of 9 and 10 less percentage of 0 to 6; from −100 to 100.',
    rank: 'Mean place: 1 is first; over those who gave the option a place.',
    pair: 'Before and now: both were asked at the end. Looking back, people rate what they knew before lower than they would have then, so the change is a retrospective estimate, not a measured gain (Howard 1980; Pratt and others 2000). The range after it is its paired 95 % interval (Student’s t), the effect is the mean change in standard deviations of the changes. To protect participants these count as rather larger than they are, so the range is rather too wide and the effect rather too small; where too few answered for that, neither is shown.',
    interval:
      'The range after a number is its 95 % confidence interval (Wilson; adjusted Wald for NPS): with few answers it is wide.',
    blank: '“Not applicable” and blank answers are in no denominator.',
    suppressed: (k: number, comments: number) =>
      `To protect participants, a question’s results are shown from ${k} answers on, and comments from ${comments} responses on. Answers that could tell who somebody is (kinds of organisation, numbers, dates, orders, before and now, and what the programme marks so) are shown only for ${k} people or more together, rare ones with their neighbours, and only once, in the final report.`,
    quarantined: (count: number) =>
      `${count} stored answers could not be read and are not counted. Operations has been told.`,
    straightLined: (count: number) => `The same step for every question: ${count}. They are counted.`,
    emptyAnswers: (count: number) => `Nothing answered beyond what was required: ${count}. They are counted.`,
    duplicates: (count: number) =>
      `Exactly the same answers as another one, so perhaps sent twice: ${count}. They are counted.`,
    notFromForm: (count: string) => `Not sent from the form, so perhaps by a program: ${count}. They are counted.`,
    doubtful: (without: string, all: string) =>
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
    quick: (count: number, seconds: number) =>
      `Answers sent within ${seconds} seconds of opening the form, too soon to have read it: ${count}. They are counted.`,
    more: (responses: number, headcount: number) =>
      `More answers (${responses}) than participants (${headcount}): the headcount may be wrong, or somebody answered twice.`,
    deleted: (day: string) => `Single answers are deleted on ${day}.`,
    why: (name: string, title: string) =>
      `You get this mail because ${name} is a recipient of the reports on “${title}”.`,
    stop: (address: string) => `To stop or to change the language, reply to this mail or write to ${address}.`,
    stopByLink: (address: string) =>
      `The links below change how often and in which language you get these mails, or stop them. Replies reach ${address}.`,
  },
};
