import type { DispatchLedger } from '../delivery/dispatch-ledger.ts';
import type { Publications } from '../publication/publications.ts';

/** What the Reports table keeps of reports: what is released, and the ledger of its mails. */
export type Reports = Publications & DispatchLedger;
