/** English: what who has answered reads of being asked again later, and leaving an address for it. */
export const followUp = {
  /** What the programme that asks again is called, by the title of the earlier one. */
  programmeTitle: '{title}: follow-up',
  title: 'May we ask you again?',
  about:
    'From {opens} to {closes} those who took part are asked what they have used of the training ({session}). If you leave a mail address here, the link to these few questions is mailed to it.',
  what: 'What becomes of your address',
  apart: 'It is stored apart from your answers: with nothing that leads to them, and without a time.',
  once: 'When the questions open, it gets the link, once. Then it is deleted; if they are called off, as well.',
  nobody: 'Nobody is shown it, not even the organisers. Those who run this service could look it up until then.',
  takeOut: 'You can have it deleted before that, on the page that comes next: leave it once more to get there again.',
  leave: 'Leave my address',
  leftTitle: 'Thank you. Your address has arrived.',
  left: 'The link is to go to {address} on {opens}. One exception: of all addresses at most {most, number} are kept; further ones are not, and no link comes.',
  mistaken: 'Mistyped it, or changed your mind?',
  delete: 'Delete this address',
  deletedTitle: 'The address is deleted.',
  deleted: 'If {address} was left here, it is gone now, and no link is mailed to it.',
  again: 'Leave another one',
  openTitle: 'The questions are open already.',
  open: 'You need no mail for them: they are open until {closes}.',
  toForm: 'Answer them now',
  overTitle: 'These questions are not asked any more.',
  over: 'So no address is taken here, and what was left is deleted.',
} as const;
