/** English: what participants see. Every other language has the same keys (see `FormTexts`). */
export const form = {
  languageName: 'English',
  direction: 'ltr' as 'ltr' | 'rtl',
  otherLanguages: 'Language',
  formTitle: (place: string) => `Feedback: ${place}`,
  trust: {
    heading: 'Before you answer',
    text: (about: { purpose: string; minutes: number; closes: string; deleted: string }) =>
      `${about.purpose} Your answers are anonymous: no name, no account, no address is kept. The organisers see totals and, without names, your comments. It takes about ${about.minutes} ${about.minutes === 1 ? 'minute' : 'minutes'}. Open until ${about.closes}. Single answers are deleted on ${about.deleted}.`,
    /** Instead of it, where the programme entitles organisers to the single answers. */
    entitled: (about: { purpose: string; minutes: number; closes: string; deleted: string }) =>
      `${about.purpose} Your answers carry no name: no name, no account, no address is kept. The organisers named in the programme may read single answers, so write nothing that tells who you are. It takes about ${about.minutes} ${about.minutes === 1 ? 'minute' : 'minutes'}. Open until ${about.closes}. Single answers are deleted here on ${about.deleted}.`,
    contact: (name: string) => `Questions? Ask ${name}:`,
  },
  onlyRequired: 'Only the question marked “required” needs an answer.',
  required: 'required',
  notApplicable: { 'not-applicable': 'Not applicable', 'did-not-attend': 'Did not attend' },
  before: 'Before the training',
  now: 'Now',
  upTo: (limit: number) => `Up to ${limit} characters`,
  severalHint: 'Choose all that apply',
  severalAtMost: (max: number) => `Choose up to ${max}`,
  rankHint: 'Give 1 to what comes first for you. You need not place all of them.',
  noPlace: 'no place',
  numberHint: (low: string, high: string) => `A number from ${low} to ${high}`,
  dateHint: (first: string, last: string) => `A day from ${first} to ${last}`,
  agreed: 'Yes',
  quoted: (text: string) => `“${text}”`,
  onlyIf: (answers: string, question: string) => `Only if you answered ${answers} to ${question}`,
  send: 'Send my answers',
  errorPrefix: 'Error',
  errorSummary: (count: number) =>
    count === 1 ? 'Nothing was sent: one answer needs a change' : `Nothing was sent: ${count} answers need a change`,
  errorKept: 'Your answers are still here.',
  problems: {
    required: () => 'Please choose an answer to this question.',
    'not-an-option': () => 'Please choose one of the options.',
    'more-than-one': () => 'Please give one answer only.',
    'excludes-others': () => 'Please choose either “none” or the others, not both.',
    'too-many': (limit: number) => `Please choose no more than ${limit}.`,
    'too-long': (limit: number, length: number) => `Please shorten this: ${length} characters, ${limit} are allowed.`,
    characters: () => 'This contains invisible control characters. Please type it again instead of pasting it.',
    'not-a-number': (decimals: number): string =>
      decimals === 0
        ? 'Please write a whole number in digits, such as 12.'
        : 'Please write a number in digits, such as 1250 or 12.5, without a comma for thousands.',
    'not-a-day': () => 'Please give a day of the calendar as year-month-day, such as 2026-05-31.',
    'out-of-range': (low: string, high: string) => `Please give an answer from ${low} to ${high}.`,
    'position-twice': () => 'Please give each place only once.',
    'not-agreed': () => 'Please tick this box: without it your answers can’t be taken.',
    trap: () => 'Please leave this field empty: it is there to catch programs.',
    proof: () => 'This form needs a browser with JavaScript, to keep floods of made-up answers out.',
    'unknown-field': (field: string) => `The form sent a field that this questionnaire does not have: ${field}.`,
  },
  deleted: {
    title: 'Your answers have been deleted',
    text: 'They are no longer stored. Results calculated before may still contain them: to recalculate for one person would show what that person answered. You can answer again with a new form.',
  },
  noReceipt: {
    title: 'There are no answers under this receipt',
    text: 'Perhaps a part of the address is missing, or the answers have not arrived. You can answer with a new form.',
  },
  answered: {
    title: 'Answers were already sent from this device',
    text: 'If they were yours, there is nothing left to do. Every participant should answer once.',
    another: 'Another person answers on this device',
  },
  website: 'Website',
  /** Only the script of the form says these. In braces: what it puts in. */
  script: {
    restored: 'Your answers from earlier are back on this page.',
    clear: 'Clear this device',
    cleared: 'Cleared. Nothing of your answers is left on this device.',
    elsewhere: 'Answers to this form were sent or cleared in another tab of this device.',
    progress: '{answered} of {total} answered',
    length: '{length} of {limit}',
    left: 'Characters left: {left}',
    step: 'Part {at} of {count}',
    back: 'Back',
    next: 'Next',
    preparing: 'Preparing to send…',
    sending: 'Sending…',
    waiting:
      'Saved on this phone, not sent yet. It goes out by itself as soon as there is a connection: now, or when you open this form again.',
    unsaved:
      'Not sent yet, and this browser can’t save it. Please leave this page open: it goes out as soon as there is a connection.',
    sendNow: 'Try again now',
    received: 'Received. Your reference: {reference}',
    receipt: 'Open the receipt',
    tooLate: 'The session has closed before this could be sent.',
    refused: 'This could not be sent:',
    kept: 'Your answers are still on this device.',
    putBack: 'Put the answers back into the form',
  },
  upcoming: {
    title: 'This form is not open yet',
    text: (opens: string) => `It opens on ${opens}. Please come back then with the same link.`,
  },
  closed: {
    title: 'This form has closed',
    text: (closed: string) => `It has been closed since ${closed}, so no more answers can be taken.`,
  },
  contact: (name: string) => `If you have a question, write to ${name}:`,
  notFound: {
    title: 'There is no form at this address',
    text: 'Please check the link or the code on your card: perhaps a letter is missing.',
  },
  conflict: {
    title: 'Your first answers have already arrived',
    text: 'This form was sent before with other answers. The first ones were kept, these were not, so that nobody counts twice.',
    again: 'Is another person answering on this device? Open the form anew:',
    openAgain: 'Open a new form',
  },
  broken: {
    title: 'This could not be read',
    text: {
      'too-large': 'The answers are larger than 64 kB. Please shorten your texts and send again.',
      'unsupported-type': 'Only the form of this page, or JSON, can be sent here.',
      'malformed-text': 'The text is not valid UTF-8. Please open the form anew and send it again.',
      'malformed-json': 'The body is not a JSON object.',
      'malformed-value': 'A value must be a text, a number or a list of texts.',
      'missing-submission-id': 'The form has lost its number. Please open the form anew and send it again.',
    },
    nothingStored: 'Nothing was stored.',
  },
  failed: {
    title: 'Something went wrong on our side',
    text: 'Your answers may not have arrived. Please go back and send again: they are never counted twice.',
  },
};

/** What a language must have to show the form. */
export type FormTexts = typeof form;

/** English: what a receipt says. Apart, because only the form function shows receipts. */
export const thanks = {
  title: 'Thank you. Your answers have arrived.',
  reference: 'Your reference',
  deleteHeading: 'Changed your mind?',
  deleteText:
    'You can delete your answers from this page for as long as they are kept. Keep its address if you may want to.',
  deleteButton: 'Delete my answers',
  next: 'The organisers get the summary of all answers after the form has closed. You can close this page.',
  keep: 'Keep the reference if you want to ask about your answers. It shows nobody what you answered.',
};

/** What a language must have for receipts. */
export type ThanksTexts = typeof thanks;

/** English: what the firewall says to a network that asks too often. Apart, because no function shows it. */
export const crowded = {
  title: 'Please wait a minute',
  text: 'Too many requests came from your network at once. Please try again in a minute. If you were sending answers, go back first: they are still in the form.',
};

/** What a language must have for the firewall. */
export type CrowdedTexts = typeof crowded;

/** English: what organisers read. */
export const report = {
  subject: {
    speaker: (subject: string) => `${subject}: your results`,
    /** What stands before the place, by kind of publication. */
    tag: { interim: 'Interim', final: 'Feedback', corrected: 'Corrected' },
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
      `${about.sessions} sessions: ${about.responses}. ${about.state}`,
    speaker: (about: { name: string; place: string; day: string; responses: string; state: string }) =>
      `${about.name}, this is what participants said about your part. ${about.place}, ${about.day}: ${about.responses}. ${about.state}`,
    state: {
      interim: (asOf: string) => `These are interim results, as of ${asOf}: more answers may come.`,
      final: (asOf: string) => `These are the final results, as of ${asOf}.`,
      corrected: (asOf: string) =>
        `These results, as of ${asOf}, replace the final ones: some answers were deleted since.`,
    },
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
    ofN: (count: number, n: number) => `${count} of ${n}`,
    interval: (low: string, high: string) => `${low} to ${high}`,
    above: (points: string, range: string) => `${points} points above the other sessions (${range})`,
    below: (points: string, range: string) => `${points} points below the other sessions (${range})`,
    unclear: (range: string) => `no clear difference from the other sessions (${range} points)`,
    allSpeakers: (speakers: number, percent: string, mean: string) =>
      `all ${speakers} speakers: ${percent}, mean ${mean}`,
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
    number: (about: { mean: string; median: string; low: string; high: string; n: number }) =>
      `mean ${about.mean} · median ${about.median} · from ${about.low} to ${about.high} · n\u00a0=\u00a0${about.n}`,
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
  promoters: 'Promoters (9, 10)',
  passives: 'Passives (7, 8)',
  detractors: 'Detractors (0 to 6)',
  pairParts: { higher: 'Higher now', same: 'The same', lower: 'Lower now' },
  rightOption: (label: string) => `✓ ${label} (right)`,
  placed: (label: string, mean: string, n: number) => `${label} (mean place ${mean}, placed by ${n})`,
  hidden: (k: number) => `n\u00a0<\u00a0${k}`,
  hiddenQuestion: (k: number) => `Not shown: fewer than ${k} people answered.`,
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
    groups: (k: number) =>
      `Only kinds of organisation with ${k} people or more are shown, and none from which a smaller one could be computed.`,
    rest: (rows: number): string =>
      rows === 1 ? 'One more row is in the attached table.' : `${rows} more rows are in the attached tables.`,
  },
  links: {
    page: 'See all results',
    wishes: 'How often, and in which language',
    stop: 'Stop these mails',
  },
  comments: {
    cut: 'Some comments are shortened here; the attached table has them in full.',
    shown: (shown: number, all: number) => (shown < all ? `${shown} of ${all}, chosen at random` : `${all}`),
    hidden: (k: number) => `Comments are shown from ${k} responses on.`,
    none: 'Nobody wrote a comment.',
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
    interval:
      'The range after a number is its 95 % confidence interval (Wilson; adjusted Wald for NPS): with few answers it is wide.',
    blank: '“Not applicable” and blank answers are in no denominator.',
    hidden: (k: number, comments: number) =>
      `To protect participants, numbers about fewer than ${k} people are not shown, and comments only from ${comments} responses on.`,
    quarantined: (count: number) =>
      `${count} stored answers could not be read and are not counted. Operations has been told.`,
    straightLined: (count: number) => `The same step for every question: ${count}. They are counted.`,
    emptyAnswers: (count: number) => `Nothing answered beyond what was required: ${count}. They are counted.`,
    duplicates: (count: number) =>
      `Exactly the same answers as another one, so perhaps sent twice: ${count}. They are counted.`,
    doubtful: (without: string, all: string) =>
      `Without the answers that were too quick, on one step or blank, ${without} are satisfied instead of ${all}.`,
    nothing: (k: number) =>
      `Nothing stands out: fewer than ${k} answers each were too quick, on one step, blank, or the same as another one.`,
    later: 'Checks for hasty and repeated answers come with the final report.',
    heldBack:
      'A few more answers are not shown yet: the difference from the last report would be about so few people that it might give them away.',
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

/** What a language must have to show a report. */
export type ReportTexts = typeof report;

/** English: what hangs in the room, and what the host sees. */
export const room = {
  kit: {
    title: 'Your feedback',
    promise: (minutes: number) => (minutes === 1 ? 'About 1 minute, anonymous' : `About ${minutes} minutes, anonymous`),
    /** Instead of it, where organisers may read single answers. */
    promiseEntitled: (minutes: number) =>
      minutes === 1 ? 'About 1 minute, no name asked' : `About ${minutes} minutes, no name asked`,
    open: (closes: string) => `Open until ${closes}`,
    scan: 'Scan with your phone’s camera',
    type: 'Or type this address:',
    /** What a screen reader says instead of the code. */
    code: (link: string) => `QR code: ${link}`,
    /** Shown on the sheets in other languages. */
    alsoHere: 'In English: switch at the top of the form.',
  },
  host: {
    title: (place: string) => `Answers: ${place}`,
    /** Below the number of answers. */
    of: (headcount: number) => `of ${headcount} people have answered`,
    soFar: (responses: number): string => (responses === 1 ? 'answer so far' : 'answers so far'),
    upcoming: (opens: string) => `Opens on ${opens}`,
    grace: (closed: string) => `Closed since ${closed}. Answers begun in time can still arrive.`,
    closed: (closed: string) => `Closed since ${closed}`,
    nothingElse: 'This page shows how many have answered, never what.',
    renewed: (time: string, seconds: number) => `Counted at ${time}, renewed every ${seconds} seconds.`,
    counted: (time: string) => `Counted at ${time}.`,
    stop: 'Stop renewing',
    resume: 'Renew by itself again',
  },
};

/** What a language must have for the room. */
export type RoomTexts = typeof room;
