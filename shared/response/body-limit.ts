/** The largest body of a post that is read, in bytes. A programme to which a full answer would not fit is not published (see `checkSizes`). */
export const bodyLimit = 64 * 1024;
