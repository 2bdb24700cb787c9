/**
 * The value below which a standard normal variable lies with probability `p`, 0 < p < 1, to seven digits. Wichura (1988),
 * Algorithm AS 241: The percentage points of the normal distribution, Applied Statistics 37, 477-484 (PPND7).
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q * polynomial(r, 3.3871327179, 50.434271938, 159.29113202, 59.10937472)) /
      polynomial(r, 1, 17.895169469, 78.757757664, 67.1875636)
    );
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const size =
    r <= 5
      ? polynomial(r - 1.6, 1.4234372777, 2.75681539, 1.3067284816, 0.17023821103) /
        polynomial(r - 1.6, 1, 0.7370016425, 0.12021132975)
      : polynomial(r - 5, 6.657905115, 3.081226386, 0.42868294337, 0.017337203997) /
        polynomial(r - 5, 1, 0.24197894225, 0.012258202635);
  return q < 0 ? -size : size;
}

/** The z of a two-sided interval that misses with this probability: 1.96 for 0.05. */
export function zOfLevel(level: number): number {
  return -normalQuantile(level / 2);
}

/** Its coefficients from the constant one on. */
function polynomial(x: number, ...coefficients: readonly number[]): number {
  return coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);
}
