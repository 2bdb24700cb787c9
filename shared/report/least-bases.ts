/**
 * A headline says a percentage from so many people on, and of fewer how many of how many: one of nine is eleven points, so that
 * "89%" would sound like far more than "8 of 9" says.
 */
export const fewestForPercentage = 10;

/**
 * A net promoter score stands from so many answers on, and before that its three counts: it takes two shares from each other, so
 * that one answer of nineteen can move it by ten points.
 */
export const fewestForScore = 20;
