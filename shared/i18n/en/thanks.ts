/** English: what a receipt says. */
export const thanks = {
  title: 'Thank you. Your answers have arrived.',
  reference: 'Your reference',
  deleteHeading: 'Changed your mind?',
  deleteText:
    'You can delete your answers from this page for as long as they are kept. Keep the link to it if you may want to.',
  /** After that, where answers come with codes; and when they have been deleted. */
  codeStays: 'Deleting gives no code back: one that has been used can’t be used again.',
  deleteButton: 'Delete my answers',
  /** Said before it is done, with the button that does it. */
  deleteSure: 'This can’t be undone: they are deleted at once.',
  deleteNow: 'Delete them for good',
  mailHeading: 'Receipt by mail',
  mailText:
    'The reference and the link to this page can be mailed to you. For that your mail address is used once, and it is not kept.',
  mailWarning:
    'Whoever can read that mailbox can delete your answers, and find out together with those who run this service which ones are yours. So give a mailbox that nobody else looks into.',
  mailLabel: 'Your mail address',
  mailButton: 'Mail me this receipt',
  mailProblem:
    'Please check the address. One such as name@example.org is needed, before the @ without accents or other scripts.',
  askAgainHeading: 'Asked again later',
  askAgainText:
    'From {opens} on, those who took part are asked what they have used of the training. You can leave a mail address for that on a page of its own: it is kept apart from your answers.',
  askAgainLink: 'Leave a mail address',
  next: 'The organisers get the summary of all answers after the form has closed. You can close this page.',
  keep: 'Keep the reference if you want to ask about your answers. It shows nobody what you answered.',
  /** On a device that many people answer on. */
  kiosk: 'An empty form for the next person follows by itself. Seconds left: {seconds}',
} as const;
