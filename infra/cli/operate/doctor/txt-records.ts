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
  try {
    return (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOTFOUND' || code === 'ENODATA') return [];
    throw new DnsSilence(`the DNS did not answer for ${name} (${code})`);
  }
};

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
