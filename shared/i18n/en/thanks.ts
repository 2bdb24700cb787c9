/** English: what a receipt says. */
export const thanks = {
  title: 'Thank you. Your answers have arrived.',
  reference: 'Your reference',
  deleteHeading: 'Changed your mind?',
  deleteText:
    'You can delete your answers from this page for as long as they are kept. Keep its address if you may want to.',
  deleteButton: 'Delete my answers',
  next: 'The organisers get the summary of all answers after the form has closed. You can close this page.',
  keep: 'Keep the reference if you want to ask about your answers. It shows nobody what you answered.',
  /** On a device that many people answer on. */
  kiosk: 'An empty form for the next person follows by itself. Seconds left: {seconds}',
} as const;
