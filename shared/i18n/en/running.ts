/** English: running a session at the desk, its mails, and what is seen before anybody has answered. */
export const running = {
  session: {
    states: {
      upcoming: 'It opens on {opens} and closes on {closes}.',
      open: 'It takes answers until {closes}.',
      grace: 'It closed on {closes}. Answers under way are taken until {until}.',
      closed: 'It closed on {closes} and takes no answers any more.',
      sealed: 'It closed on {closes}. Its results are sealed: only a corrected report can change them.',
      /** While a publishing waits for answers that are under way. */
      changing:
        'It takes no answers now, because what it asks is being changed: until {until} at the latest. {isOver, select, yes {It closed on {closes}.} other {It closes on {closes}.}}',
      cancelled: 'It was cancelled and does not take place.',
    },
    /** `at` is a time, with its zone. */
    reportAt: 'Its report is mailed at about {at}.',
    reportSoon: 'Its report is mailed within some minutes.',
    /** The latest of its reports: to all, to some, to nobody. */
    reportMailed: 'Its report was mailed to {people, plural, one {# person} other {# people}}, last on {at}.',
    reportMailedInPart: 'Its report was mailed to {sent, number} of {all, number} people so far: see the mails.',
    reportToNobody: 'Its report was made. Nobody gets it by mail.',
    reportLate:
      'Its report is late: making it has failed {tries, plural, one {# time} other {# times}} and is tried again. Those who run this service are told.',
    deleted: 'Single answers are deleted on {day}.',
    /** The session that asks later what has come of it. */
    followUp: {
      heading: 'Asked again later',
      /** `days`: from when to when. */
      asked: 'Those who took part are asked what has come of it: {days}.',
      gone: 'The session {code}, which was to ask them again, does not take place. Name another one, or none.',
      left: '{count, plural, =0 {Fewer than 5 addresses} other {At least # addresses}} had been left for it when the final report was made, in all sessions with this follow-up together.',
      leftLater: 'How many addresses were left for it is said here once the final report is made.',
      none: 'Those who took part can be asked after some weeks what they have used.',
      open: 'The follow-up',
    },
    answers: 'Answers',
    links: 'Links to the form',
    linksHint: 'Whoever has the link can answer, and more than once: show it in the room, not on a public page.',
    /** Where nobody answers without a code. */
    linksHintCodes: 'Who has the link needs a code to answer, and each code takes one answer.',
    fullScreen: 'Show it full screen, in a new tab',
    fullScreenIn: 'Full screen in {language}, in a new tab',
    moreLinks: 'Links in one language, and for one device that many use',
    kiosk: 'Kiosk: one device for many people, which begins anew after each of them',
    open: 'Open',
    openOf: 'Open: {link}',
    copy: 'Copy',
    copied: 'Copied',
    room: 'For the room',
    projector: 'Page for the projector',
    sheet: 'Sheet for doors and tables',
    download: 'Download',
    /** `page` is one of the two above. */
    pageIn: '{page}, {language}',
    downloadOf: 'Download: {page}, {language}',
    host: 'Counter for somebody else',
    hostHint: 'A link for who hosts the session: it shows how many have answered, in steps of five, and nothing else.',
    hostButton: 'Make a link',
    hostEnds: 'Making a new link ends the one before.',
    hostMade: 'The link to the counter. It is shown now and never again:',
    results: 'Results',
    mails: 'Mails',
    times: 'When it takes answers',
    zone: 'Times are in {zone}.',
  },
  /** The codes of a session that takes answers with one. */
  /** Where classes of answers are left out of the reports of a session. */
  exclude: {
    title: 'Leave answers out',
    /** On the session's page, with a link to how they came. */
    about: 'After a flood of made-up answers: by how they were given, never single ones.',
    see: 'See how answers came',
    flood:
      'Unusually many answers came: more than people, not from the form, or without proof of work. If they are not from the people in the room, they can be left out.',
    lead: 'After a flood, answers can be left out of the reports of this session by how they were given: never single ones, and never by what they say. Nothing is deleted, and it can be taken back. Every report says what is left out, by whose decision and why.',
    early:
      'Best before the session closes: then the first report is right. Once a report has counted them, some results are no longer shown.',
    counts: 'How answers came',
    /** By class. `count` in steps of five; below five, `few`. */
    classes: {
      'not-from-form': 'Not sent from the form',
      'without-proof': 'Without proof of work',
      'without-code': 'Without a one-time code',
    },
    all: 'All answers',
    atLeast: 'at least {count, number}',
    few: 'fewer than {count, number}',
    choose: 'Which answers are left out',
    reason: 'Why',
    reasonHint:
      'One sentence, at most {most, plural, one {# character} other {# characters}}. It stands in the reports.',
    agree: 'Yes, leave them out, with my name and this reason in the reports',
    button: 'Leave them out',
    takeBack: 'Count all answers again',
    takeBackHint: 'Reports say that what was left out is counted again, by whose decision and why.',
    agreeBack: 'Yes, count them again, with my name and this reason in the reports',
    buttonBack: 'Count them again',
    decided: 'What was decided',
    /** `classes`: some of `classes`, as a list. */
    left: '{day}, {by}: {classes}. “{reason}”',
    back: '{day}, {by}: all are counted again. “{reason}”',
    done: 'Decided. The next report says so.',
    doneSealed: 'Decided. A corrected report goes out within some minutes to those who were mailed the final one.',
    waits:
      'It takes effect once at least {count, plural, one {# answer is} other {# answers are}} left out and as many stay.',
    refused: {
      agree: 'Tick the box if it is meant.',
      class: 'Choose which answers are left out.',
      'no-reason': 'Say why: reports say it.',
      'long-reason': 'The reason is too long.',
      same: 'It is decided so already.',
      few: 'Not possible now: fewer than five answers are of these, and the difference between two reports would tell who gave them.',
      'few-left': 'Not possible now: fewer than five answers would stay, too few for a report.',
      back: 'Not possible: reports have counted some of these answers and left them out since. They come back only as an earlier final report showed them, and there is none. Choose the answers that are left out now, or more.',
      shown: 'Not possible now: so few answers were deleted since the last report that the number would tell how few.',
      'too-often': 'Not possible: too much was decided of this session already.',
      expired: 'The single answers are deleted, as was promised: they can’t be told apart any more.',
      cancelled: 'The session was cancelled: nothing is reported of it.',
      lost: 'The session was changed at the same moment. Look again and decide anew.',
    },
  },
  codes: {
    title: 'One-time codes',
    /** By who may answer. */
    lead: {
      codes:
        'Who answers this session needs a code, and each code takes one answer. Hand out on cards those that you make here, one to each person; who is invited by mail has one in the link.',
      'codes-or-open':
        'This session takes answers with a code and without one. Each code takes one answer. Hand out on cards those that you make here, one to each person; who is invited by mail has one in the link.',
    },
    anonymous: 'Which codes were used is shown to nobody, and which answer came with a code is not stored.',
    /** Of blind ones. */
    blind:
      'The codes of this session are blind: phones have them confirmed, and send the answers without them. They refuse a card with another key, so nobody can be given one of their own, by which their answer would be known. Key, the same on every card: {key}',
    countsPage: 'Page on which anybody can check how many were made and used',
    /** Where there are none: nobody can answer, or nobody with a code. */
    missing: {
      codes: 'There are no codes now: nobody can answer without one.',
      'codes-or-open': 'There are no codes now: all answer without one.',
    },
    counts: 'How many there are',
    made: '{count, plural, one {# code was made.} other {# codes were made.}}',
    madeWithdrawn:
      '{count, plural, one {# was made before and withdrawn} other {# were made before and withdrawn}}: those that had not been used by then are void.',
    /** Where new links were asked for. */
    instead:
      'New links were asked for in place of withdrawn codes. They are not counted here: to how many they go would tell how many have answered.',
    usedFew: 'Fewer than {count, number} were used to answer.',
    used: 'At least {count, number} were used to answer.',
    make: 'Make codes',
    makeHint:
      'The next page shows them, as cards to print and as a table, and they can never be shown again: only what checks a code is stored. Print it, or save the table, before you leave it.',
    count: 'How many',
    countHint: 'At most {most, number} at a time. Ten cards are on a sheet.',
    countWrong: 'Write a whole number from 1 to {most, number}.',
    language: 'Language of the cards',
    button: 'Make the codes and show them',
    /** Where the same form comes once more. */
    before: 'These codes were made before, and are withdrawn. No others were made: press the button for new ones.',
    over: 'The session takes no answers any more, so no codes are made.',
    withdraw: 'Withdraw codes',
    withdrawHint:
      'If cards were lost or copied. All codes of this session that nobody has used are void from then on, also those that lie in people’s hands: make new ones afterwards. The links of people who were invited by mail are void, too: send them new ones afterwards, or give them cards. Answers that were sent stay.',
    agree: 'Yes, make all unused codes void',
    agreeFirst: 'Nothing was changed: tick the box if unused codes are to be void.',
    withdrawButton: 'Withdraw them',
    withdrawn: 'All codes that nobody had used are void.',
    newLinks: 'Send new links to those who were invited by mail',
    /** Above the cards on the screen, not on paper. */
    cards: {
      lead: '{count, plural, one {# code of {session}. It is shown now and never again.} other {# codes of {session}. They are shown now and never again.}}',
      print:
        'Print this page now: A4, at 100%, without headers and footers. Then cut along the dashed lines. These words are not printed.',
      printNow: 'Print',
      table: 'Save them as a table (CSV)',
      secret: 'Whoever has a card can answer once: keep what is not handed out, and delete the table afterwards.',
      back: 'Back to the codes of the session',
    },
  },
  /** What a change does, said before the button that makes it. */
  follows: {
    participants: 'Participants',
    answers: 'Answers',
    mails: 'Mails',
    /** Forms remember a session for a while. */
    soon: 'It may take {minutes, plural, one {# minute} other {# minutes}} until all forms have heard of it.',
  },
  open: {
    title: 'Open now',
    lead: 'So far it opens on {opens}.',
    /** After it. */
    publishes:
      'Opening it is a change like any other: the draft says that it opens now, and the next page publishes that.',
    /** Where the training is days away. */
    early: 'The training begins on {day}: who answers now has not seen it yet.',
    others: 'The draft has other changes: they are published along with it.',
    /** A link to what they change. */
    seeOthers: 'See them',
    participants: 'They can answer from its publishing on, with the same links and codes.',
    answers: 'They count from its publishing on. Single answers are deleted on {day} all the same, as was promised.',
    mails: 'Who gets reports while it is open gets them from its publishing on. Nobody gets a mail about the change.',
    button: 'Go on to publishing',
  },
  close: {
    title: 'Close now',
    underWay: 'Answers that somebody is giving now',
    withGrace: 'Take them until {until}',
    withoutGrace: 'Do not take them: they are lost',
    participants: 'Nobody can begin an answer from now on: the form says that it is closed.',
    answers:
      'All that were sent stay, and count unless you have left them out. Single answers are deleted on {day}, as was promised.',
    mails: 'Its results are sealed, and its report is mailed. Until then it can be opened again, and never after that.',
    button: 'Close the session',
    done: 'The session is closed.',
    /** What holds after it. */
    holds: 'Its form says so. Until its results are sealed it can be opened again.',
  },
  extend: {
    title: 'Let it close later',
    lead: 'So far it closes on {closes}.',
    field: 'New closing time ({zone})',
    participants: 'They answer with the same links and codes until the new time, and the form names it.',
    answers:
      'All that were sent stay, and count unless you have left them out. Single answers are deleted on {day} all the same, as was promised.',
    mails: 'Its report is mailed after the new time. Nobody gets a mail about the change.',
    button: 'Move the closing time',
    done: 'The session closes later.',
    /** What holds after it. */
    holds:
      'Who has the form open goes on answering, and the report is mailed later. A closing time is not moved back, but the session can be closed at any time.',
    /** The same where its form is still to open. */
    holdsBefore: 'Its form opens as before, and the report is mailed later. A closing time is not moved back.',
  },
  cancel: {
    title: 'Cancel the session',
    lead: 'For a session that does not take place.',
    participants: 'Nobody can answer from now on: the form says that the session was cancelled.',
    /** Whom a list has invited. */
    invited:
      '{count, plural, one {# person is invited by mail and gets} other {# people are invited by mail and get}} no more of it, neither invitation nor reminder, nor that it is cancelled: tell them yourself. Their addresses are deleted.',
    answers: 'Those that were sent are in no report. They are deleted on {day}, as was promised.',
    mails: 'No report is made. Who was mailed results of it before is told that it was cancelled.',
    forGood: 'This is for good: a cancelled session is never opened again.',
    agree: 'Yes, it does not take place',
    agreeFirst: 'Nothing was changed: tick the box if the session does not take place.',
    button: 'Cancel it for good',
    done: 'The session is cancelled.',
    /** What holds after it. */
    holds: 'Its form says so, and who was mailed results of it is told. This can’t be taken back.',
  },
  reopen: {
    title: 'Open it again',
    lead: 'It closed on {closes}, and its results are not sealed yet.',
    participants: 'They answer again with the same links and codes until the new time, and the form names it.',
    answers:
      'All that were sent stay, and count unless you have left them out. Single answers are deleted on {day} all the same, as was promised.',
    mails: 'Its report waits, and is mailed after the new time. Nobody gets a mail about the change.',
    button: 'Open the session again',
    done: 'The session takes answers again.',
    /** What holds after it. */
    holds: 'The same links and codes take answers again, and the report waits. It can be closed again at any time.',
  },
  /** Why nothing was changed. The page shows the session as it is now. */
  refused: {
    title: 'Nothing was changed',
    changedMeanwhile: 'Somebody changed the session at the same moment. This is how it is now.',
    sealed: 'Its results are sealed already.',
    cancelled: 'It was cancelled already.',
    closed: 'It is closed already. This is how it is now.',
    open: 'It is open. This is how it is now.',
    notLater: 'Choose a time that is later than now, and later than it closes or opened.',
    notATime: 'Choose a day and a time that clocks there show once ({zone}).',
    outlivesAnswers: 'Its answers are deleted on {day}: let it close a day before.',
    hostLost: 'Another link was made at the same moment. Try again.',
  },
  results: {
    title: 'Whose results?',
    lead: 'Your address stands in this programme more than once.',
    organiser: '{name}: all that organisers read',
    some: '{name}: the results of {sessions}',
    speaker: '{name}: their own results as a speaker',
  },
  mails: {
    title: 'Mails',
    lead: 'Who was mailed which report. Those with mails that need you are first, then the newest.',
    none: 'No report was made yet.',
    nobody: 'It was mailed to nobody.',
    /** A report: of a session, or of all. */
    kinds: {
      interim: 'Interim report {number, number} of {of}',
      final: 'Report of {of}',
      corrected: 'Corrected report of {of}',
      cancelled: 'Cancellation of {of}',
    },
    allSessions: 'all sessions',
    asOf: 'as of {at}',
    gone: '{name}, a recipient no more',
    /** What became of mails: said once above those of a report of which it is so, with what is to be done. */
    states: {
      FAILED: {
        name: 'Not sent',
        means:
          'The mail service did not take it, and it is not tried again by itself. Mend the reason beside it, a wrong address for example, then send it again.',
      },
      UNKNOWN: {
        name: 'Perhaps sent',
        means:
          'The mail service broke off before it said whether it took it. Ask whether it has arrived before you send it again: a second copy may come.',
      },
      SENDING: {
        name: 'Being sent',
        means: 'It is being handed to the mail service. There is nothing to do but to look here again in some minutes.',
      },
      PENDING: {
        name: 'Waiting',
        means: 'It goes out by itself at the time beside it or soon after. There is nothing to do.',
      },
      SENT: {
        name: 'Sent',
        means:
          'The mail service took it at the time beside it. There is nothing to do; whoever misses it looks into the folder for spam.',
      },
      /** The two are no stored states: a newer report came, and before it this one’s mail was unknown, or waited or had failed. */
      SUPERSEDED_UNKNOWN: {
        name: 'Perhaps sent, and replaced',
        means:
          'The mail service broke off before it said whether it took it, and a newer report took its place. There is nothing to do.',
      },
      SUPERSEDED: {
        name: 'Replaced',
        means: 'A newer report took its place before it went out. It is not sent any more, and there is nothing to do.',
      },
    },
    heldBack: 'Mails to this address are held back: see why under recipients',
    resend: 'Send again',
    resendTo: 'Send again to {name}',
    resent: 'The mail is sent again within some minutes.',
    resendLost: 'The mail was changed at the same moment. This is how it is now.',
    recipients: 'Recipients',
    recipient: {
      organiser: 'Organiser',
      manager: 'Manager of a session',
      speaker: 'Speaker',
      frequencies: {
        final: 'when a session is over',
        daily: 'daily, and when a session is over',
        'every-25': 'after every 25 answers, and when a session is over',
      },
      chosen: '(own choice)',
      language: 'Language',
      of: 'Sessions',
      withPdf: 'with a PDF ({paper})',
      stopped:
        'Wants no mails any more, by own choice. There is nothing to do: only the page behind an older mail’s link changes that.',
      bounced:
        'A mail to this address came back on {at}, so it gets none. Correct the address among the recipients; or mail to it again once its mailbox is mended.',
      complained:
        'A mail to this address was reported as unwanted on {at}, so it gets none. Ask its owner, and mail to it again only if that is wished.',
      readmit: 'Mail to {address} again',
      readmitWarning: 'Mails that come back or are unwanted harm all who send from here.',
      readmitted: 'Mails go to this address again.',
    },
    edit: 'Change the recipients',
  },
  sample: {
    /** In front of a subject, a title and a lead, in capitals where the language has them. */
    mark: 'SAMPLE',
    title: 'Preview of the report',
    banner: 'Sample answers, made up: nobody gave them. So the report of {session} may look.',
    reader: 'Who gets it',
    speaker: '{name} (speaker)',
    answers: 'How many have answered',
    few: 'Of fewer than five people nothing is shown, of fewer than ten no comments.',
    comment: 'Sample comment {number, number}',
    faults: 'The draft has faults: it can be previewed once they are put right.',
    toFaults: 'See what is wrong',
    draft: 'This is the draft, with changes that are not published.',
    /** Instead of it, where no version was ever published. */
    draftOfNew: 'This is the draft. Nothing of it is published yet.',
    /** What is shown, as a mail to oneself. */
    mail: {
      title: 'Send this report to me',
      lead: 'A mail to {address} as recipients will get it, from made-up answers and marked as a sample. Nobody else gets it.',
      most: 'No more than {most, plural, one {# mail} other {# mails}} to an address in an hour.',
      button: 'Send the sample',
      sent: 'The sample is sent to {address}.',
      failed: 'The sample could not be sent. Those who run this service find the reason in its log.',
      tooMany:
        'Nothing was sent: no more than {most, plural, one {# sample goes} other {# samples go}} to an address in an hour. Try again later.',
    },
  },
  form: {
    title: 'Preview of the form',
    lead: 'The form as participants will see it. Fill it in and send it: nothing is stored.',
    phone: 'On a phone',
    desktop: 'On a computer',
    /** How it is shown: one of the two below. */
    state: 'What is shown',
    plain: 'The empty form',
    withErrors: 'What it says when nothing was answered',
    alone: 'Open it alone, in a new tab',
  },
} as const;
