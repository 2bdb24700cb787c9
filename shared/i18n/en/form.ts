/** English: what participants see on the form. Every other language has the same keys (see `FormTexts`). */
export const form = {
  otherLanguages: 'Language',
  /** A moment with the name of its time zone. */
  momentInZone: '{moment} ({zone})',
  formTitle: 'Feedback: {place}',
  trust: {
    heading: 'Before you answer',
    text: 'Your answers are anonymous: no name, no account, no address is kept with them. The organisers see totals and, without names, your comments. It takes about {minutes, plural, one {# minute} other {# minutes}}. Open until {closes}. Single answers are deleted on {deleted}.',
    /** Instead of it, where the programme entitles organisers to the single answers. */
    entitled:
      'Your answers carry no name: no name, no account, no address is kept with them. The organisers named in the programme may read single answers, so write nothing that tells who you are. It takes about {minutes, plural, one {# minute} other {# minutes}}. Open until {closes}. Single answers are deleted here on {deleted}.',
    /** After either, where the session has a manager. */
    manager: 'The manager of this session sees the same totals and comments, of this session only.',
    /** Where the session has one-time codes. */
    code: 'You answer with a code, and each code takes one answer. It is stored which codes were used, and not which answer came with which code.',
    /** After that, where the codes are blind, and where a plain one does without script. */
    blind:
      'Your phone first has its code confirmed, and then sends your answers without it: not even who runs this service can tell which answer came with which code. This needs JavaScript.',
    orPlain:
      'Without JavaScript your code is sent together with your answers. It is not stored with them then either, but who runs this service could see both arrive. Both kinds of answers are marked in the same way.',
    contact: 'Questions? Ask {name}:',
  },
  code: {
    label: 'Your code',
    labelOptional: 'Your code, if you have one',
    hint: 'It is on your card or in your invitation. Capitals and blanks make no difference.',
    /** Only the script says these, of a blind code. */
    checking: 'Your code is being checked …',
    accepted: 'Your code is accepted. Your answers will be sent without it.',
    later: 'Your code is checked as soon as there is a connection.',
    otherKey:
      'This form has another key than your card or invitation, so your code was not sent: you could be told apart by it. Please ask whoever gave you the code.',
  },
  /** The page on which anybody can check how many codes a session had. */
  codeCounts: {
    title: 'Codes: {place}',
    lead: 'Anybody can check here how many codes there were and how many were used. The report can’t count more answers than codes that were used.',
    issued: 'Codes made: {count, number}',
    withdrawn: 'of these in sets that were withdrawn later: {count, number}',
    /** Where some were withdrawn, whether or not new links went out. */
    instead: 'New links in place of withdrawn codes are not counted once more.',
    used: 'Codes used: {count, number}',
    usedFew: 'Codes used: fewer than {count, number}',
    open: 'How many were used is shown after the closing.',
    gone: 'These numbers are deleted together with the answers: {day}.',
    key: 'The key, the same for everybody and on every card:',
    /** The way to it. */
    link: 'How many codes were made and used',
  },
  /** Where people may make a code by which their answers of two surveys are joined. */
  ownCode: {
    heading: 'If you like: a code of your own',
    text: 'There are two surveys about this training, some time apart. If you fill in these four alike both times, it can be counted how many people have changed. What you type is not stored: it becomes a short code at once, which stands in no report and no file and joins your two answers. Who runs the system, and knows these four things of you, could find them by it. Only all four together make a code; write “-” for what you don’t know.',
    mother: 'First letter of your mother’s first name',
    day: 'Day of the month on which you were born, 1 to 31',
    birthplace: 'First letter of the place where you were born',
    father: 'First letter of your father’s first name',
  },
  onlyRequired: 'Only questions marked “required” need an answer.',
  required: 'required',
  notApplicable: { 'not-applicable': 'Not applicable', 'did-not-attend': 'Did not attend' },
  before: 'Before the training',
  now: 'Now',
  severalHint: 'Choose all that apply',
  severalAtMost: 'Choose up to {max, number}',
  rankHint: 'Give 1 to what comes first for you. You need not place all of them.',
  noRank: 'no place',
  /** What an end of a row of numbers means: `10 = certain`. */
  scaleEnd: '{step} = {words}',
  numberHint: 'A number from {low} to {high}',
  dateHint: 'A day from {first} to {last}',
  quotable:
    'If you tick this, reports may mark what you write to {questions} as quotable{isSigned, select, true {, with the name that you give} other {}}.',
  agreed: 'Yes',
  /** The answers of a question that is answered so. */
  yesNo: { yes: 'Yes', no: 'No' },
  /** The field beside an option such as “Other”. */
  writeIn: 'Please say which',
  /** The field for a comment under a question; and where only those see it whose answer was unfavourable. */
  comment: 'Would you like to say more?',
  commentLow: 'What should be better?',
  quoted: '“{text}”',
  onlyIf: 'Only if you answered {answers} to {question}',
  /** What has to be true of several answers, one or none of them. */
  onlyIfThese:
    '{how, select, one {Only if this is true} all {Only if all of these are true} any {Only if at least one of these is true} other {Only if none of these is true}}: {tests}',
  /** What may be true of an answer, in a row of such. */
  test: {
    between: '; ',
    answer: '{question}: {answers}',
    answered: '{question}: answered',
    blank: '{question}: not answered',
    range: '{ends, select, from {{low} or more} to {{high} or less} other {{low} to {high}}}',
  },
  send: 'Send my answers',
  /** A problem, beside its question and before the title of a page that has some. */
  error: 'Error: {problem}',
  errorSummary: 'Nothing was sent: {count, plural, one {one answer needs} other {# answers need}} a change',
  errorKept: 'Your answers are still here.',
  problems: {
    required: 'Please answer this question.',
    'not-an-option': 'Please choose one of the options.',
    'more-than-one': 'Please give one answer only.',
    'excludes-others': 'Please choose either “none” or the others, not both.',
    'too-many': 'Please choose no more than {limit, number}.',
    'too-long':
      'Please shorten this: {length, plural, one {# character} other {# characters}}, {limit, plural, one {# is} other {# are}} allowed.',
    'not-a-number':
      '{decimals, plural, =0 {Please write a whole number in digits, such as 12.} other {Please write a number in digits, such as 1250 or 12.5.}}',
    'not-a-day': 'Please give a day of the calendar as year-month-day, such as 2026-05-31.',
    'two-readings': '“{typed}” can be read in two ways: please write {one} or {other}.',
    'out-of-range': 'Please give an answer from {low} to {high}.',
    'position-twice': 'Please give each place only once.',
    'not-agreed': 'Please tick this box: without it your answers can’t be taken.',
    trap: 'Please leave this field empty: it is there to catch programs.',
    proof: 'This form needs a browser with JavaScript, to keep floods of made-up answers out.',
    /** The same of every code that is none, so that it tells nothing of who has used which. */
    code: 'This code can’t be used: it has been used already, or is no valid code of this session. Please compare it with your card or your newest invitation.',
    /** Nothing was typed there. */
    noCode: 'Please type your code: it is on your card or in your invitation.',
    token: 'What your phone got for its code is no longer valid here. Please ask for another code.',
    blind:
      'This form needs JavaScript, so that code and answers are sent apart. Please switch it on, or open the form in another browser or on another phone.',
    changed: 'This form has changed since it was opened. Please look through it, and send again.',
    changing: 'This form is being changed now. Please send again in a few minutes: your answers are still here.',
    'unknown-field': 'The form sent a field that this questionnaire does not have: {field}.',
  },
  deleted: {
    title: 'Your answers have been deleted',
    text: 'They are no longer stored. Results calculated before may still contain them: to recalculate for one person would show what that person answered.',
    /** Where the form can still be opened. */
    again: 'You can answer again with a new form.',
  },
  noReceipt: {
    title: 'There are no answers under this receipt',
    text: 'Perhaps a part of the address is missing, or the answers have not arrived.',
    /** The same. */
    again: 'You can answer with a new form.',
  },
  answered: {
    title: 'Answers were already sent from this device',
    text: 'If they were yours, there is nothing left to do. Every participant should answer once.',
    another: 'Another person answers on this device',
  },
  /** Where a programme tells participants what of the knowledge questions was right. */
  score: {
    count: 'Knowledge questions: {right, number} of {all, number} right',
    right: 'Right: {answer}',
    wrong: 'Not right: {answer}',
    blank: 'Not answered',
    answer: 'The right answer: {answer}',
    once: 'This is shown only now: the receipt does not show it again.',
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
    over: '{length} of {limit}: {over} too many',
    unchoose: 'Clear this choice',
    unchosen: 'The choice is cleared.',
    idle: 'Are you still there? Otherwise this form empties itself for the next person. Seconds left: {seconds}',
    stay: 'I am still answering',
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
  /** For who looks at a form before it opens. */
  preview: {
    banner: 'Preview: nothing is stored. Participants see this form without this line.',
    title: 'This was a preview: nothing was stored',
    text: 'Sent from the open form, these answers would have been accepted.',
    again: 'Back to the preview',
  },
  upcoming: {
    title: 'This form is not open yet',
    text: 'It opens on {opens}. Please come back then with the same link.',
  },
  closed: {
    title: 'This form has closed',
    text: 'It has been closed since {closed}, so no more answers can be taken.',
  },
  contact: 'If you have a question, write to {name}:',
  notFound: {
    title: 'There is no form at this address',
    text: 'Please check the address letter by letter: perhaps one is missing.',
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
} as const;
