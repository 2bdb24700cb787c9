import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { openNow } from '../../infra/local/moved-dates.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { seeded } from '../../shared/statistics/random.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { fillIn, someParticipant } from '../demo/participant.ts';
import { readSample } from '../demo/sample.ts';
import { readForm } from '../demo/served-form.ts';
import { ask } from './account.ts';
import { type DeployedStage, debrief } from './debrief.ts';

/**
 * The sample with one session that is open now, and the same with another session and another heading: what the programme's
 * report adds up must be asked in the same words.
 */
export function programmes(): [ProgrammeFile, ProgrammeFile] {
  const file = openNow(readSample(), systemClock.now());
  const [one, two] = file.sessions;
  assert.ok(one && two);
  const changed = structuredClone({ ...file, sessions: [one, two] });
  const [, page] = changed.questionnaire.pages;
  assert.ok(page);
  page.title = { ...page.title, en: 'All in all' };
  return [{ ...file, sessions: [one] }, changed];
}

/** How a file is published. */
interface Publishing {
  /** The folder for what is written on the way. */
  readonly folder: string;
  readonly on?: DeployedStage;
}

/** Publishes a programme by the command. */
export async function publish(
  file: ProgrammeFile,
  { folder, ...how }: Publishing,
): Promise<readonly { code: string; outcome: string }[]> {
  const path = join(folder, `${file.programme}.yaml`);
  writeFileSync(path, stringify(file));
  return (await debrief<{ sessions: { code: string; outcome: string }[] }>(['publish', path, '--yes'], how)).sessions;
}

/** The first two one-time codes of the table that the command wrote into a folder. */
export function madeCodes(folder: string, code: string): readonly [string, string] {
  const lines = readFileSync(join(folder, `${code}-codes.csv`), 'utf8')
    .split('\r\n')
    .slice(1);
  const [first, second] = lines.map((each) => each.split(',')[1]);
  assert.ok(first && second);
  return [first, second];
}

/** So many people open a form, fill it in and send it, each twice, by the code that they have, if any. */
export async function answer(form: string, people: number, code?: string): Promise<void> {
  const random = seeded(1);
  for (let person = 0; person < people; person += 1) {
    const served = await ask(`${form}?lang=en`);
    assert.equal(served.status, 200, served.body);
    const answers = new URLSearchParams(fillIn(readForm(served.body), someParticipant(random, 0), random));
    if (code !== undefined) answers.set('_code', code);
    const sent = await ask(form, answers);
    assert.equal(sent.status, 303, sent.body.slice(0, 300));
    const again = await ask(form, answers);
    assert.deepEqual([again.status, again.location], [303, sent.location], 'a repetition gets the same receipt');
    assert.equal((await ask(new URL(sent.location ?? '', form).href)).status, 200);
  }
}
