import type { Entry } from './outbox.ts';
import { type Reply, readReply } from './reply.ts';

/** A slow network gets this long, in milliseconds; then the same is sent again. */
const patience = 20_000;

/** What browsers carry on with when the page is closed meanwhile is limited to 64 kB. */
const lastingBytes = 60_000;

/** Sends a submission once. Whatever goes wrong on the way, the outcome is unknown. */
export async function post(entry: Entry): Promise<Reply> {
  const pairs = new URLSearchParams();
  for (const [name, values] of Object.entries(entry.fields)) for (const value of values) pairs.append(name, value);
  const body = pairs.toString();
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await fetch(`/f/${entry.code}`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body,
      credentials: 'same-origin',
      redirect: 'error',
      keepalive: body.length < lastingBytes,
      signal: abort.signal,
    });
    // What turns a crowd away before our functions may say it in whatever form: the status is enough.
    return readReply(response.status, await response.json().catch(() => undefined));
  } catch {
    return { kind: 'unknown' };
  } finally {
    clearTimeout(timer);
  }
}
