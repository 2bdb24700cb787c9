/** English: inviting people to a session by mail, at the desk. */
export const inviting = {
  title: 'Invitations by mail',
  /** On the session's page, to that one. */
  toPage: 'To the invitations',
  lead: {
    codes: 'Each person gets a mail with a link of their own, in their language. It takes one answer.',
    open: 'Each person gets a mail with the link of the form, in their language. It is the same for all: if everybody is to answer once only, let the session take answers with codes first.',
  },
  anonymous: {
    codes:
      'Nobody is shown who has answered, and no answer can be joined to a person. Reminders leave out those whose link is used.',
    open: 'Nobody knows who has answered, so everybody who is invited is reminded.',
  },
  deleted: 'Addresses are used for these mails alone, and deleted once the session has closed.',
  over: 'The session takes no answers any more, so nobody else can be invited.',
  /** What became of a list. */
  done: '{count, plural, one {# person is invited now.} other {# people are invited now.}}',
  stopped: 'Nobody is reminded any more.',
  planned: 'The times of the reminders are changed.',
  /** How many are invited, and what became of their mails. */
  stands: {
    title: 'How it stands',
    nobody: 'Nobody is invited yet.',
    invited: '{count, plural, one {# person is invited.} other {# people are invited.}}',
    usedFew: 'One-time codes of the session that were used, those on cards too: fewer than {count, number}.',
    used: 'One-time codes of the session that were used, those on cards too: at least {count, number}.',
    letters: { '1': 'Invitation', '2': 'First reminder', '3': 'Second reminder' },
    letterAt: '{letter}: {at}',
    /** Of one letter: how many are in a state, by its name. */
    fact: '{state}: {count, number}',
    /** Mails that the mail service took, and that came back: the address does not exist. */
    cameBack: 'Came back',
    /** Of a reminder: how many got it would tell how many had answered. */
    reminded: {
      codes: 'It goes to those whose link is not used by then.',
      open: 'It goes to everybody who is invited.',
    },
    notSent: 'Not sent',
    failedHint: 'Correct these addresses in the list, and read it again: only who is new gets a mail.',
    moreFailed: '{count, plural, one {And # more.} other {And # more.}}',
    resend: {
      button: 'Try these again',
      hint: 'If the reason is mended, such as a full mailbox. Who has stopped invitations gets none.',
      done: 'What was not sent is tried again within some minutes.',
      none: 'Nothing is tried again: no mail that failed has a link that is good. If links are void, send new ones.',
    },
  },
  /** After codes were withdrawn. */
  newLinks: {
    title: 'New links',
    hint: 'Where codes were withdrawn after a link was sent, it is void. Each person whose link is void and was not used gets a new one; who has a good one gets none. To how many it goes is not shown: that would tell how many have answered.',
    asked: '{count, plural, one {Asked for once.} other {Asked for # times.}}',
    button: 'Send new links',
    done: 'The new links go out within some minutes, to those whose link is void.',
    refused: 'Nothing is sent: no link is void, or it was asked for too often.',
  },
  /** Where a list is chosen. */
  list: {
    title: 'Invite people',
    more: 'Invite more people',
    hint: 'A list as CSV or Excel (.xlsx), a person on each line, with a heading “email” above the addresses; also “language” and “kind of organisation”, if you have them. Names and other columns are neither read nor kept.',
    file: 'The list',
    pasted: 'Or paste the addresses',
    pastedHint: 'One on each line, or as your mail program copies them.',
    button: 'Read the list',
    sendsNothing: 'Nothing is sent yet: you see first what was read.',
    missing: 'Choose a file, or paste the addresses.',
    both: 'Choose a file or paste the addresses, not both.',
  },
  /** What was read. */
  review: {
    title: 'Check the list',
    read: '{count, plural, one {# person was read} other {# people were read}}',
    none: 'Nobody could be read',
    known:
      '{count, plural, one {# of them is invited already, and gets no second mail.} other {# of them are invited already, and get no second mail.}}',
    allKnown: 'All of them are invited already.',
    languages: 'Languages',
    kinds: 'Kinds of organisation',
    notWritten: 'None written',
    part: '{name}: {count, number}',
    unread: 'Not read, and not kept: {columns}',
    unreadSheets: 'Sheets that were not read: {sheets}',
    faults: '{count, plural, one {# line has a fault} other {# lines have a fault}}',
    moreFaults: '{count, plural, one {And # more.} other {And # more.}}',
    mend: 'Put them right in the list and read it again, or leave them out.',
    leaveOut:
      '{count, plural, one {Leave out this line, and invite the others} other {Leave out these # lines, and invite the others}}',
    leaveOutFirst: 'Nothing was sent: put the lines right, or tick the box to leave them out.',
    defaultLanguage:
      '{count, plural, one {Language of the mail to # person without one} other {Language of the mails to # people without one}}',
    mail: 'The mail',
    send: 'Send',
    now: 'The mails go out from now on.',
    atOpening: 'The mails go out when the session opens, on {at}.',
    through: 'By what the mail service takes, all are through about {at}.',
    throughLate: 'That is after the closing: let the session close later, or invite fewer people.',
    throughNever:
      'The mail service takes no such mails at the moment: ask those who run Debrief here for a larger quota.',
    button: '{count, plural, one {Invite # person} other {Invite # people}}',
    other: 'Read another list',
  },
  /** When people are reminded. */
  reminders: {
    title: 'Reminders',
    hint: 'One more mail each. Times are those of {zone}; an empty field is no reminder.',
    first: 'First reminder',
    second: 'Second reminder',
    wrong:
      'Choose times that are yet to come, no two the same, between the opening and the closing, which clocks there show once.',
    tooSoon:
      'Between two mails are at least {hours, plural, one {# hour} other {# hours}}: choose times further from the invitation and from each other.',
    button: 'Change the times',
    stop: 'Stop the reminders',
    none: 'Nobody is reminded.',
  },
} as const;
