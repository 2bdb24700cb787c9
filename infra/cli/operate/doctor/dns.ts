import { Resolver } from 'node:dns/promises';
import { type Check, checked, warn } from './check.ts';
import type { TxtRecords } from './dmarc.ts';

/** Asked twice at most, so that a name server that keeps silent costs seconds. */
const resolver = new Resolver({ timeout: 3000, tries: 2 });

/** The name servers gave no answer: nothing is known of what a name has. */
export class DnsSilence extends Error {
  override readonly name = 'DnsSilence';
}

/** Reads TXT records as this machine's name servers have them. Rejects with DnsSilence where none of them answers. */
export const txtRecords: TxtRecords = async (name) => {
  const found = await answered(name, () => resolver.resolveTxt(name));
  return (found ?? []).map((pieces) => pieces.join(''));
};

/** The same for other records, in Node's form; undefined where a name has none. */
export async function otherRecords(name: string, type: string): Promise<unknown> {
  return answered(name, () => resolver.resolve(name, type));
}

async function answered<T>(name: string, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    // A name that can't be one has no records.
    if (code === 'ENOTFOUND' || code === 'ENODATA' || code === 'EBADNAME') return undefined;
    throw new DnsSilence(`the DNS did not answer for ${name} (${code})`);
  }
}

/** A check that needs the DNS; where it does not answer, nothing is said of what it would tell. */
export async function checkedInDns(name: string, look: () => Promise<readonly Check[]>): Promise<readonly Check[]> {
  return checked(name, async () => {
    try {
      return await look();
    } catch (cause) {
      if (!(cause instanceof DnsSilence)) throw cause;
      return [warn(name, `not known: ${cause.message}`, 'Try again, or from a machine whose name servers answer.')];
    }
  });
}
