/** What is wrong with a programme file, and what to do about it. Sentences begin small, and end without a full stop. */
export const faults = {
  missing: { problem: 'this is missing', remedy: 'add it: {expected}' },
} as const;
