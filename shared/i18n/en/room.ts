/** English: what hangs in the training room, and what the host sees. */
export const room = {
  kit: {
    title: 'Your feedback',
    promise: ({ minutes }: { minutes: number }) =>
      minutes === 1 ? 'About 1 minute, anonymous' : `About ${minutes} minutes, anonymous`,
    /** Instead of it, where organisers may read single answers. */
    promiseEntitled: ({ minutes }: { minutes: number }) =>
      minutes === 1 ? 'About 1 minute, no name asked' : `About ${minutes} minutes, no name asked`,
    open: ({ closes }: { closes: string }) => `Open until ${closes}`,
    scan: 'Scan with your phone’s camera',
    type: 'Or type this address:',
    /** What a screen reader says instead of the code. */
    code: ({ link }: { link: string }) => `QR code: ${link}`,
    /** Shown on the sheets in other languages. */
    alsoHere: 'In English: switch at the top of the form.',
  },
  host: {
    title: ({ place }: { place: string }) => `Answers: ${place}`,
    /** Above the number of answers. */
    atLeast: 'at least',
    fewerThan: 'fewer than',
    /** Below the number of answers. */
    of: ({ headcount }: { headcount: number }) => `of ${headcount} people have answered`,
    soFar: 'answers so far',
    upcoming: ({ opens }: { opens: string }) => `Opens on ${opens}`,
    grace: ({ closed }: { closed: string }) => `Closed since ${closed}. Answers begun in time can still arrive.`,
    closed: ({ closed }: { closed: string }) => `Closed since ${closed}`,
    nothingElse: 'This page shows how many have answered, in steps of five, and never what.',
    renewed: ({ time, seconds }: { time: string; seconds: number }) =>
      `Counted at ${time}, renewed every ${seconds} seconds.`,
    counted: ({ time }: { time: string }) => `Counted at ${time}.`,
    stop: 'Stop renewing',
    resume: 'Renew by itself again',
  },
};
