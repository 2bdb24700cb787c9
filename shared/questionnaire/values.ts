/** Not applicable, did not attend: an answer, but in no denominator. */
export const notApplicable = 'na';

/** What a ticked consent is sent and stored as. */
export const agreed = 'yes';
