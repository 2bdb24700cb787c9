import type { Instant } from '../../../time/instant.ts';
import type { TableKind } from '../../tables.ts';

/** What a backup says of itself: it is written last, so a backup without it was cut off. */
export const manifestFile = 'backup.json';

/** A file of a backup: items, one a line in DynamoDB's own JSON, packed with gzip. */
export interface BackupFile {
  readonly name: string;
  /** Of the packed file, in hexadecimal digits. */
  readonly sha256: string;
}

/** What a backup holds of one table. */
export interface BackedUp {
  readonly items: number;
  readonly files: readonly BackupFile[];
}

/** The content of that file. */
export interface Manifest extends Readonly<Record<TableKind, BackedUp>> {
  readonly format: 2;
  readonly madeAt: Instant;
}
