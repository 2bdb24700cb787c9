import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, day, type Instant } from '../../../shared/time/instant.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { schemaSeenFrom } from './schema-path.ts';
import { writeNewFile } from './write-new-file.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const sample = path.join(root, 'test', 'fixtures', 'programmes', 'ets-2020.yaml');

/** How far ahead the first session is put, in days. */
const daysAhead = 7;

/** Writes a programme file to begin with: the sample, with ids of its own, and sessions that are still to come. */
export function newCommand(file: string): CommandResult {
  writeNewFile(file, startingFrom(readFileSync(sample, 'utf8'), file, systemClock.now()));
  return {
    text: `${file} is written. Put your own in, then: npm run debrief -- validate ${file}`,
    json: { file },
  };
}

/** The sample's text for another place and time; its comments stay. */
export function startingFrom(text: string, file: string, now: Instant): string {
  const dates = [...text.matchAll(/^ +opens: (\d{4}-\d\d-\d\d)/gm)].map(([, date = '']) => date).sort();
  const shift = Date.parse(after(now, daysAhead * day).slice(0, 10)) - Date.parse(dates[0] ?? '');
  const moved = (date: string) => new Date(Date.parse(date) + shift).toISOString().slice(0, 10);
  return text
    .replace(/\$schema=\S+/, `$schema=${schemaSeenFrom(file)}`)
    .replace(/^programme: .*$/m, 'programme: my-programme')
    .replaceAll(/\bETS-(WF|SX|CQ|SZ)\b/g, 'MY-$1')
    .replaceAll(
      /^( +(?:opens|closes|begins|ends): )(\d{4}-\d\d-\d\d)/gm,
      (_, key: string, date: string) => key + moved(date),
    );
}
