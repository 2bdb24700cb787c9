/**
 * Writes the YAML files that Debrief writes or shows, and beside each what our own reader takes from it (`.json`), for other
 * readers to agree with (`.ci/yaml-readers`): what `new` and `words` write, the samples, the stages.
 *
 *   tsx test/yaml-readers/write-files.ts FOLDER
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { everyType } from '../../infra/cli/programme/every-type.ts';
import { templateFor } from '../../infra/cli/programme/new.ts';
import { wordsToFillIn } from '../../infra/cli/programme/words.ts';
import { templateLanguages } from '../../shared/authoring/template-words.ts';
import { templateNames } from '../../shared/authoring/templates.ts';
import type { Instant } from '../../shared/time/instant.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('the folder is missing: tsx test/yaml-readers/write-files.ts FOLDER');
mkdirSync(folder, { recursive: true });

const root = join(import.meta.dirname, '..', '..');
/** It has every style that somebody may write, such as aliases and plain words that YAML 1.1 takes for others. */
const oddlyWritten = 'odd-styles.yaml';
const shown = ['test/fixtures/programmes', 'infra/stages', 'test/deploy'].flatMap((name) =>
  readdirSync(join(root, name))
    .filter((file) => file.endsWith('.yaml') && file !== oddlyWritten)
    .map((file) => [file, readFileSync(join(root, name, file), 'utf8')] as const),
);
const made = { now: '2026-12-01T00:00:00.000Z' as Instant, zone: 'Asia/Shanghai' };
const templates = [
  ...templateNames.map((template) => ({ template, languages: templateLanguages.join(',') })),
  { template: everyType },
].map((options) => [`new-${options.template}.yaml`, templateFor('new.yaml', options, made)] as const);
const written = [...templates, ['words-sw.yaml', wordsToFillIn('sw')], ['words-ar.yaml', wordsToFillIn('ar')]] as const;

for (const [name, text] of [...shown, ...written]) {
  writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(parse(text)));
}
