/** English: that a session does not take place. */
export const cancelled = {
  title: 'This session does not take place',
  text: 'No answers are taken. Answers that were sent before are part of no report, and are deleted on the date that the form stated.',
} as const;
