import type { StoredItem } from '../../../shared/store/dynamodb/item.ts';
import type { TableKind } from '../../../shared/store/tables.ts';

/** Turns the items of one table from one schema version to the next. */
export interface Migration {
  readonly table: TableKind;
  /** The version (attribute `v`) of the items that it takes; what it gives has the next one. */
  readonly from: number;
  /** The same item in the new shape, without regard to `v`. Pure; the key must stay. */
  migrate(item: StoredItem): StoredItem;
}

/**
 * All migrations. Whoever raises the schema version of stored items adds one for each table: deploy code that reads
 * both versions, run `debrief migrate`, then deploy code that reads the new one only.
 */
export const migrations: readonly Migration[] = [];
