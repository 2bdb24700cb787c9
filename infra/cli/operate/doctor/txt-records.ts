import { Resolver } from 'node:dns/promises';
import type { TxtRecords } from './dmarc.ts';

/** Asked twice at most, so that a name server that keeps silent costs seconds. */
const resolver = new Resolver({ timeout: 3000, tries: 2 });

/** Reads TXT records as this machine's name servers have them. Rejects where none of them answers. */
export const txtRecords: TxtRecords = async (name) => {
  try {
    return (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOTFOUND' || code === 'ENODATA') return [];
    throw cause;
  }
};
