/** What a file of a form may take, in bytes: ten times as much as large forms do. What is larger is something else. */
export const largestFile = 10 * 2 ** 20;

/** The parts of a workbook together, unpacked. */
export const largestUnpacked = 32 * 2 ** 20;

/** A sheet's last row and column with something in them. */
export const mostRows = 20_000;
export const mostColumns = 300;

/** Pages in panels in pages: more is no form. */
export const deepestNesting = 30;
