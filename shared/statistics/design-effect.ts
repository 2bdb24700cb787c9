/** Values of one group of people with how often each was given. */
export type Cluster = readonly (readonly [value: number, count: number])[];

/**
 * How many times less certain the mean of all is than that of as many people drawn one by one, because people of one group
 * answer more alike than people of different ones: the variance of the mean between the groups over that of a simple random
 * sample. Never below 1, and 1 for a single group. Rao and Scott (1992), A simple method for the analysis of clustered
 * binary data, Biometrics 48, 577-585, which holds for any values; the idea is Kish's (1965), Survey Sampling, section 8.2.
 * With few groups it is a rough estimate.
 */
export function designEffect(clusters: readonly Cluster[]): number {
  const groups = clusters.map(sums).filter(({ n }) => n > 0);
  const n = groups.reduce((total, group) => total + group.n, 0);
  const mean = groups.reduce((total, group) => total + group.sum, 0) / n;
  const within = groups.reduce((total, group) => total + group.squares, 0) / n - mean * mean;
  if (groups.length < 2 || within <= 0) return 1;
  const between = groups.reduce((total, group) => total + (group.sum - group.n * mean) ** 2, 0);
  const ofClusters = ((groups.length / (groups.length - 1)) * between) / n ** 2;
  return Math.max(1, ofClusters / (within / n));
}

function sums(cluster: Cluster): { n: number; sum: number; squares: number } {
  return cluster.reduce(
    ({ n, sum, squares }, [value, count]) => ({
      n: n + count,
      sum: sum + value * count,
      squares: squares + value * value * count,
    }),
    { n: 0, sum: 0, squares: 0 },
  );
}
