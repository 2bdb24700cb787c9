/** Up to here the factors are added up; above, the series is as exact as the number type. */
const summedUpTo = 64;

const small = Array.from({ length: summedUpTo + 1 }, () => 0);
for (let n = 2; n <= summedUpTo; n += 1) small[n] = (small[n - 1] ?? 0) + Math.log(n);

/** The natural logarithm of n!, by Stirling's series for large n: Abramowitz and Stegun (1964), 6.1.41. */
export function logFactorial(n: number): number {
  const known = small[n];
  if (known !== undefined) return known;
  const x = n + 1;
  const square = x * x;
  const series = (1 / 12 - (1 / 360 - 1 / (1260 * square)) / square) / x;
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series;
}

/** The natural logarithm of how many ways there are to choose `k` of `n`. */
export function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
