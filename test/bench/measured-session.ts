/** The session of the sample programme that is measured: both languages, five speakers. */
export const code = 'ETS-WF';
