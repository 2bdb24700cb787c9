/** What is asked for, in this order: none of it names anybody, and an employer knows little of it (see decision 23). */
export const ownCodeParts = ['mother', 'day', 'birthplace', 'father'] as const;
