/** English: that a session does not take place. */
export const cancelled = {
  form: {
    title: 'This session does not take place',
    text: 'No answers are taken. Answers that were sent before are part of no report, and are deleted on the date that the form stated.',
  },
  mail: {
    subject: (place: string, day: string) => `Cancelled: ${place}, ${day}`,
    text: (place: string, day: string) =>
      `The session in ${place} on ${day} does not take place. You get no further report of it: the interim results that you were sent do not stand, and the report of the programme leaves it out.`,
    contact: 'Answer this mail if you have a question.',
  },
};
