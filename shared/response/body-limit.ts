/** The largest body of a post that is read, in bytes. The whole default questionnaire with every text full is half of it. */
export const bodyLimit = 64 * 1024;
