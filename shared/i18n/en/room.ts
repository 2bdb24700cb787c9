/** English: what hangs in the training room, and what the host sees. */
export const room = {
  kit: {
    title: 'Your feedback',
    promise: 'About {minutes, plural, one {# minute} other {# minutes}}, anonymous',
    /** Instead of it, where organisers may read single answers. */
    promiseEntitled: 'About {minutes, plural, one {# minute} other {# minutes}}, no name asked',
    open: 'Open until {closes}',
    /** Where nobody answers without one. */
    codeNeeded: 'You need the code on your card or in your invitation',
    scan: 'Scan with your phone’s camera',
    type: 'Or type this address:',
    /** What a screen reader says instead of the code. */
    code: 'QR code: {link}',
    /** Shown on the sheets in other languages. */
    alsoHere: 'In English: switch at the top of the form.',
  },
  /** Cards with one-time codes, to be cut and handed out. */
  cards: {
    title: 'Cards with codes: {place}',
    how: 'Scan, or open the address and type your code:',
    once: 'The code takes one answer. Which answer it took is not stored.',
    /** Of blind codes: a key of one's own would tell who that is. */
    key: 'Key, the same on every card so that it marks nobody: {key}',
  },
  host: {
    title: 'Answers: {place}',
    /** The number of answers, which is set large: before and after it stands what the language wants there. */
    atLeast: 'at least {count}',
    fewerThan: 'fewer than {count}',
    /** Below the number of answers, `count`. */
    of: 'of {headcount, plural, one {# person} other {# people}} {count, plural, one {has} other {have}} answered',
    soFar: '{count, plural, one {answer} other {answers}} so far',
    /** The title of the page, where tabs and bookmarks show it: `counted` is one of the two above. */
    tab: '{counted} · {title}',
    tabOf: '{counted}/{headcount, number} · {title}',
    upcoming: 'Opens on {opens}',
    grace: 'Closed since {closed}. Answers begun in time can still arrive.',
    closed: 'Closed since {closed}',
    nothingElse: 'This page shows how many have answered, in steps of five, and never what.',
    renewed: 'Counted at {time}, renewed every {seconds, plural, one {# second} other {# seconds}}.',
    counted: 'Counted at {time}.',
    stop: 'Stop renewing',
    resume: 'Renew by itself again',
  },
} as const;
