import { after, day, type Instant } from '../../../shared/time/instant.ts';

/** Until when a table can be brought back to how it is now: any second of 35 days. */
export function lastOfCopies(now: Instant): Instant {
  return after(now, 35 * day);
}

/** What copies hold of what is erased now, and until when. */
export function copies(now: Instant, stage: string | undefined): string[] {
  return [
    ...(stage === undefined
      ? []
      : [
          `Point-in-time recovery can bring it back until ${lastOfCopies(now).slice(0, 10)}; nothing else reads that.`,
          'Daily backups in another account, where the stage file asks for any, hold it as long as that says, and not longer than until then.',
        ]),
    'Copies that "debrief backup" has made on a disk hold it until you delete them; after a restore from one, erase it again.',
  ];
}
