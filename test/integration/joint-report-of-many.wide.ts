import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { type OwnStack, runningStack } from '../fixtures/local/local-stack.ts';
import { sampleFile } from '../fixtures/programmes/programme-files.ts';
import { codeAt, manySealed, putSealed } from '../fixtures/programmes/sealed-programme.ts';
import { proven } from '../fixtures/proof.ts';
import { sized } from '../fixtures/size.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

// The functions as they are deployed, each in a thread with the heap and the time-out of the template.

const mostTicks = 5;

const many = sized({ each: 250, nightly: 10_000 });

/** The sample programme with one reader, in English. */
function sampleForOne(): ProgrammeFile {
  const file = sampleFile();
  const [reader] = file.recipients;
  if (reader === undefined) throw new RangeError('the sample has recipients');
  return { ...file, recipients: [{ ...reader, language: 'en' }] };
}

const known = manySealed(sampleForOne(), many);
const { id } = known.programme;

let stack: OwnStack;
beforeAll(async () => {
  stack = await runningStack(inject('assembly'));
  await putSealed(known, stack.target);
}, 10 * minute);
afterAll(() => stack.close());

/** Makes the programme due, and gives the address of the results in the mail that follows. */
async function reported(): Promise<string> {
  const { programmes } = stack.target;
  await programmes.makeDue(id, systemClock.now());
  // A busy machine may not answer in time: then the next tick tries again.
  for (let ticks = 0; ticks < mostTicks && (await programmes.due(systemClock.now())).length > 0; ticks += 1) {
    await stack.tick();
  }
  const mail = (await mailsIn(stack.mail)).at(-1) ?? expect.fail('no mail came');
  const [address = expect.fail('the mail has no link')] = /http\S+\/r\/\S+\?session=all\S*/.exec(mail.body.text) ?? [];
  return address;
}

it('is made, mailed, and shown with all pages and files within what the functions have', {
  timeout: sized({ each: 2, nightly: 30 }) * minute,
}, async () => {
  const begun = performance.now();
  const address = await reported();
  const seconds = (performance.now() - begun) / 1000;
  const took: number[] = [];
  const get = async (page: string) => {
    const url = new URL(address);
    const [path, query = ''] = page.split('?');
    url.pathname += path;
    for (const [name, value] of new URLSearchParams(query)) url.searchParams.set(name, value);
    const before = performance.now();
    const response = await fetch(url);
    const body = await response.text();
    took.push((performance.now() - before) / 1000);
    expect({ page, status: response.status }).toEqual({ page, status: 200 });
    return body;
  };
  const people = known.sealed.reduce((sum, { publication }) => sum + publication.released.responses, 0);
  expect(bodyText(await get(''))).toContain(people.toLocaleString('en'));
  // Each session has a row on a page of a hundred.
  const last = Math.ceil(many / 100);
  for (const part of [1, last]) await get(`/sessions?part=${part}`);
  await get('/reports');
  await get(`?session=${codeAt(many - 1)}`);
  for (const ending of ['csv', 'xlsx', 'json', 'sav']) await get(`/results.${ending}`);
  // The list of files has pages of a hundred, too; after the last page comes the last again.
  const files = new Set<number>();
  for (let page = 1, before = -1; files.size > before; page += 1) {
    before = files.size;
    const listed = await get(`/files?part=${page}`);
    for (const [, part] of listed.matchAll(/results\.csv\?[^"]*part=(\d+)/g)) files.add(Number(part));
  }
  expect(files.size).toBeGreaterThan(0);
  const codes = new Set<string>();
  for (const part of files) {
    for (const [code] of (await get(`/results.csv?part=${part}`)).matchAll(/\bN\d{5}\b/g)) codes.add(code);
  }
  expect([...codes].sort()).toEqual(known.programme.sessions);

  const { publication } = known.sealed[1];
  const released = { ...publication.released, responses: publication.released.responses - 5 };
  await stack.target.reports.keepPublication({ ...publication, number: 2, kind: 'corrected', released });
  await reported();
  expect(bodyText(await get(''))).toContain((people - 5).toLocaleString('en'));
  proven('joint-report-of-many', {
    what: 'the joint report of one programme, with the functions as they are deployed',
    tried: `${many.toLocaleString('en')} sessions, ${took.length} pages and files, a correction`,
    found: `made and mailed in ${Math.round(seconds)} s; of pages and files none took longer than ${Math.max(...took).toFixed(1)} s`,
  });
});
