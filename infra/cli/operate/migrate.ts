import { type TableKind, tableKinds } from '../../../shared/store/tables.ts';
import { openTarget } from '../target/target.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { type FirstFiles, keepFirstFiles } from './keep-first-files.ts';
import { type Migrated, migrateItems } from './migrate-items.ts';
import { migrations } from './migrations.ts';

/** Brings stored items to the version that this code writes, and says of which versions they are; and makes files that were not kept. */
export async function migrateCommand(options: TargetOptions & { readonly yes?: true }): Promise<CommandResult> {
  const target = await openTarget(options);
  const { client, tables } = target.database;
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
  const files = await keepFirstFiles(target);
  return {
    text: [...results.map(([table, result]) => `${table}: ${sentence(result)}`), ...filesSaid(files)].join('\n'),
    json: { ...Object.fromEntries(results), files },
    isFailure: files.missed.length > 0 || results.some(([, { missed }]) => missed > 0),
  };
}

function filesSaid({ kept, missed }: FirstFiles): string[] {
  return [
    ...(kept.length > 0 ? [`files: made of what is stored for ${kept.join(', ')}`] : []),
    ...(missed.length > 0 ? [`files: NONE could be made for ${missed.join(', ')}: look at it, and run it again`] : []),
  ];
}

function sentence({ migrated, missed, versions }: Migrated): string {
  const stored = Object.entries(versions).map(([version, count]) => `${count} of version ${version}`);
  const parts = [`${migrated} migrated`, `now ${stored.join(', ') || 'empty'}`];
  if (missed > 0) parts.push(`${missed} MISSED because they kept changing: run it again`);
  return parts.join('; ');
}
