/**
 * From how many answers on a number is said in a headline, and compared with others. Of fewer people than for a share stands
 * how many of how many: one of nine is eleven points, so that "89%" would sound like far more than "8 of 9" says. Before a
 * net promoter score come its three counts: it takes two shares from each other, so that one answer of nineteen can move it
 * by ten points.
 */
export const fewestFor = { share: 10, score: 20 } as const;
