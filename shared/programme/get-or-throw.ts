/** What must be stored because something refers to it. Throws an Error that says what to do when it is not. */
export async function getOrThrow<T>(looking: Promise<T | undefined>, what: string): Promise<T> {
  const value = await looking;
  if (value === undefined) throw new Error(`${what} is due but not stored; publish its programme again`);
  return value;
}
