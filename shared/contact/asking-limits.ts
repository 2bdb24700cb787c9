import { after, beginningOfStretch, type Clock, day, minute } from '../time/instant.ts';
import type { AskingCounts } from './asking-counts.ts';
import { askingHash } from './asking-hash.ts';

/** How often something may be asked for, by what or whom, within a stretch of time in milliseconds. */
const askingLimits = {
  /** Mails with one receipt, to whatever address: who types a wrong one can mend it. */
  'receipt-mails': { most: 3, within: day },
  /** Receipts to one address, whoever asks: nobody can fill a stranger's mailbox. */
  'receipts-to-address': { most: 3, within: day },
  /** To all addresses of a stage: some halls that all ask at once, and what mails to organisers are to be had after them. */
  'receipts-of-stage': { most: 600, within: 15 * minute },
} as const satisfies Readonly<Record<string, { readonly most: number; readonly within: number }>>;

/** The name of one of them. */
export type AskingLimit = keyof typeof askingLimits;

/** What counting works with. */
export interface AskingDeps {
  readonly counts: AskingCounts;
  /** The stage's key. */
  readonly key: () => Promise<Uint8Array>;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Counts that something is asked for by `value`, such as an address, and whether it is within its limit. What is stored lies about for a
 * day longer than it counts, under a name that is another in each stretch of time.
 */
export async function isWithin(limit: AskingLimit, value: string, deps: AskingDeps): Promise<boolean> {
  const { most, within } = askingLimits[limit];
  const since = beginningOfStretch(deps.clock.now(), within);
  const counted = askingHash(await deps.key(), limit, value, since);
  return deps.counts.countOne(counted, { most, expire: after(since, within + day) });
}
