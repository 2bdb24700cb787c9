/**
 * Does something while no other tab of this browser does anything under this name. Where the browser has no locks it does it at once; where
 * another tab, asleep perhaps, doesn't let go within so many milliseconds it throws.
 */
export async function alone<T>(name: string, patience: number, use: () => Promise<T>): Promise<T> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) return use();
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  return locks.request(name, { signal: abort.signal }, () => {
    clearTimeout(timer);
    return use();
  });
}
