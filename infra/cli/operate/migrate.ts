import { type TableKind, tableKinds } from '../target/stored-items.ts';
import { openTarget } from '../target/target.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { type Migrated, migrateItems } from './migrate-items.ts';
import { migrations } from './migrations.ts';

/** Brings stored items to the version that this code writes, and says of which versions they are. */
export async function migrateCommand(options: TargetOptions & { readonly yes?: true }): Promise<CommandResult> {
  const { client, tables } = (await openTarget(options)).database;
  if (migrations.length > 0) {
    await confirmed(
      'Items of older versions are going to be rewritten. Make a backup first ("debrief backup").',
      options,
    );
  }
  const results: [TableKind, Migrated][] = [];
  for (const table of tableKinds) {
    const own = migrations.filter((migration) => migration.table === table);
    results.push([table, await migrateItems(client, tables[table], own)]);
  }
  return {
    text: results.map(([table, result]) => `${table}: ${sentence(result)}`).join('\n'),
    json: Object.fromEntries(results),
    isFailure: results.some(([, { missed }]) => missed > 0),
  };
}

function sentence({ migrated, missed, versions }: Migrated): string {
  const stored = Object.entries(versions).map(([version, count]) => `${count} of version ${version}`);
  const parts = [`${migrated} migrated`, `now ${stored.join(', ') || 'empty'}`];
  if (missed > 0) parts.push(`${missed} MISSED because they kept changing: run it again`);
  return parts.join('; ');
}
