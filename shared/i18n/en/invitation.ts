/** English: what is mailed to those who are invited to answer, and the page on which they stop it. */
export const invitation = {
  subject: 'Your feedback: {session}',
  reminderSubject: 'Reminder: your feedback on {session}',
  asks: '{organiser} asks for your feedback on {programme}, {session}.',
  asksAgain:
    '{organiser} asks once more for your feedback on {programme}, {session}. The link below has not been used yet.',
  /** Where everybody may answer. */
  asksAgainAll:
    '{organiser} asks once more for feedback on {programme}, {session}. If you have answered already, please ignore this mail: who has answered is not known.',
  until: 'It takes about {minutes, plural, one {# minute} other {# minutes}}. You can answer until {closes}.',
  button: 'Open the form',
  own: 'The link is for you alone and takes one answer: please pass it on to nobody.',
  /** After codes were withdrawn. */
  newLink: 'This link is new: the one in our earlier mail is not valid any more.',
  unseen:
    'Your answers are kept without your name and without this address. The system knows only whether your link was used, so that nobody who has answered is reminded; nothing that is stored joins an answer to it.',
  /** Where the code of the link is always blind. */
  unseenBlind:
    'Your answers are kept without your name and without this address. The system knows only whether your link was used, so that nobody who has answered is reminded; which answers came by it, nobody can see.',
  /** Where everybody may answer. */
  unseenAll: 'Your answers are kept without your name and without this address: nobody can see who has answered what.',
  last: 'This is the last mail about it.',
  invited:
    'You get this mail because {organiser} named your address for this invitation. The address is deleted once the form has closed.',
  /** Who left an address for a follow-up. */
  left: 'You get this mail because you left your address for it, apart from your answers. The address is deleted now.',
  stop: 'Get no invitations any more',
  stopPage: {
    title: 'No more invitations?',
    /** Whose the mail was. */
    writer: 'The invitation that leads here was sent for {organiser}: {programme}.',
    text: 'This address then gets no invitations and no reminders any more, whoever asks for feedback here. By a link that you have you can still answer.',
    button: 'Stop invitations',
    stopped: {
      title: 'You get no more invitations',
      text: 'A mail that is on its way already may still arrive. If this was a mistake, you can have invitations again.',
      button: 'Have invitations again',
    },
    again: {
      title: 'You can be invited again',
      text: 'Invitations and reminders can reach this address again.',
    },
  },
} as const;
