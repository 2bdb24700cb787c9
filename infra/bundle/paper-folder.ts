import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { paperFileNames } from '../../shared/paper/paper-file-names.ts';
import { paperFilePath } from '../../shared/paper/paper-files.ts';

/** The folder beside a function that makes papers, with engine, typefaces and template. */
export const paperFolder = 'paper';

/** From this size on, in bytes, a file is one of a package's, and the same whenever it is as long. */
const large = 1_000_000;

/** Puts into a folder what papers are made with, some 75 MB, and takes out what was before. What is there is left alone. */
export async function copyPaperFiles(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sources = new Map(paperFileNames.map((name) => [path.basename(name), paperFilePath(name)]));
  const present = await readdir(folder);
  const others = present.filter((name) => !sources.has(name) && !name.endsWith('.tmp'));
  await Promise.all(others.map((name) => rm(path.join(folder, name), { force: true })));
  await Promise.all([...sources].map(([name, source]) => copyWhole(source, path.join(folder, name))));
}

/** In one step, so that whoever bundles at the same time never reads a part. */
async function copyWhole(source: string, file: string): Promise<void> {
  const [wanted, present] = await Promise.all([stat(source), stat(file).catch(() => undefined)]);
  if (present?.size === wanted.size && (wanted.size >= large || (await isEqual(source, file)))) return;
  const draft = `${file}.${process.pid}.tmp`;
  await copyFile(source, draft);
  await rename(draft, file);
}

async function isEqual(one: string, other: string): Promise<boolean> {
  return (await readFile(one)).equals(await readFile(other));
}
