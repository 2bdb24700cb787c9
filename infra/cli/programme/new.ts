import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, day, type Instant } from '../../../shared/time/instant.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const sample = path.join(root, 'test', 'fixtures', 'programmes', 'ets-2020.yaml');
const schema = path.join(root, 'shared', 'programme', 'programme.schema.json');

/** How far ahead the first session is put, in days. */
const daysAhead = 7;

/** Writes a programme file to begin with: the sample, with ids of its own, and sessions that are still to come. */
export function newCommand(file: string): CommandResult {
  const text = startingFrom(readFileSync(sample, 'utf8'), file, systemClock.now());
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new CommandError(`${file} is there already: name another file`);
    if (code === 'ENOENT') throw new CommandError(`there is no folder ${path.dirname(file)}: make it first`);
    throw cause;
  }
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
  const toSchema = path.relative(path.dirname(path.resolve(file)), schema).replaceAll(path.sep, '/');
  return text
    .replace(/\$schema=\S+/, `$schema=${toSchema}`)
    .replace(/^programme: .*$/m, 'programme: my-programme')
    .replaceAll(/\bETS-(WF|SX|CQ|SZ)\b/g, 'MY-$1')
    .replaceAll(/^( +(?:opens|closes): )(\d{4}-\d\d-\d\d)/gm, (_, key: string, date: string) => key + moved(date));
}
