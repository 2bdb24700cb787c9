/** Does the same for each of many, `most` at a time, so that what it asks is not flooded; the results in their order. */
export async function sideBySide<In, Out>(
  all: readonly In[],
  most: number,
  work: (one: In) => Promise<Out>,
): Promise<Out[]> {
  const done: Out[] = [];
  const waiting = all.entries();
  const workOn = async () => {
    for (const [at, one] of waiting) done[at] = await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, workOn));
  return done;
}
