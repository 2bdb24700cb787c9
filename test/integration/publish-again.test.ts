import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { debrief } from '../fixtures/cli/command.ts';
import { announced, anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { aFilledForm, postForm, postJson } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { filledForm } from '../fixtures/responses/filled-form.ts';

const stack = sharedStack();
const doneText = `Published. Times are by time zone data ${process.versions.tz} of Node ${process.version}.`;
const data = announced(stack);

async function publish(file: object, ...options: readonly string[]) {
  const { programme } = file as ProgrammeFile;
  const written = join(data, `${programme}.json`);
  await writeFile(written, JSON.stringify(file));
  return debrief('publish', written, '--data', data, ...options);
}

/** A programme whose session is open, with so many answers. */
async function answered(code: string, answers = 1): Promise<ProgrammeFile> {
  const file = anOpenProgramme(code);
  await stack.publish(file);
  for (let n = 0; n < answers; n += 1) await postForm(`${stack.url}/f/${code}`, aFilledForm({ 's_content.mei': '4' }));
  return file;
}

/** The same file with one place of its text changed. */
function edited(file: ProgrammeFile, from: string, to: string): ProgrammeFile {
  const text = JSON.stringify(file);
  expect(text).toContain(from);
  return JSON.parse(text.replaceAll(from, to)) as ProgrammeFile;
}

const stored = (code: string) => stack.target.programmes.findSession(code as SessionCode);
const answersTo = (code: string) => stack.target.responses.count(code as SessionCode);

// Each test has sessions of its own, and commands and warm functions are waited for: side by side that takes half as long.
describe.concurrent('what was promised when somebody answered', () => {
  it('keeps single answers from all who were not named then', async () => {
    const file = await answered('ANON');
    const recipients = file.recipients.map((each) => ({ ...each, singleAnswers: true }));

    const result = await publish({ ...file, singleAnswers: 'entitled', recipients });

    expect(result).toMatchObject({ code: 1, stderr: '' });
    expect(result.stdout).toContain('ANON  refused  1 answer stored');
    expect(result.stdout).toContain('singleAnswers: "nobody" -> "entitled": refused');
    expect(result.stdout).toContain('Nothing was written');
    // Not the recipients either: nothing of a file is written that has something to refuse.
    expect((await stack.target.programmes.findProgramme('anon'))?.recipients).toMatchObject([
      { singleAnswers: false },
      { singleAnswers: false },
    ]);
    expect(await stored('ANON')).not.toHaveProperty('singleAnswers');
  });

  it('keeps results from a manager whom the form did not name, while an organiser may be added', async () => {
    const file = await answered('MANAGE');
    const [like] = file.recipients;
    if (like === undefined) throw new Error('it has a recipient');
    const added = { ...like, id: 'cai', address: 'cai@example.org', sessions: ['MANAGE'] };

    const manager = await publish({ ...file, recipients: [...file.recipients, { ...added, role: 'manager' }] });
    const organiser = await publish({ ...file, recipients: [...file.recipients, added] }, '--yes');

    expect(manager).toMatchObject({ code: 1, stderr: '' });
    expect(manager.stdout).toContain('recipients.readers.role: "organiser" -> "manager": refused');
    expect(organiser.code).toBe(0);
    expect(organiser.stdout).toContain(
      'cai (cai@example.org) gets results of answers given before, too, those of MANAGE: totals, as was promised',
    );
    expect(await stored('MANAGE')).not.toHaveProperty('hasManager');
  });

  it('keeps the steps of a scale where they are', async () => {
    const file = await answered('SCALE', 3);
    const { satisfaction = [] } = file.questionnaire.scales;
    const questionnaire = { ...file.questionnaire, scales: { satisfaction: [...satisfaction].reverse() } };

    const result = await publish({ ...file, questionnaire }, '--json');

    expect(result.code).toBe(1);
    const { outcome, sessions } = JSON.parse(result.stdout) as { outcome: string; sessions: [{ refusals: unknown[] }] };
    expect(outcome).toBe('refused');
    expect(sessions[0]).toMatchObject({ code: 'SCALE', outcome: 'refused', answers: 3 });
    expect(sessions[0].refusals).toContainEqual(
      expect.objectContaining({
        place: 'questionnaire.scales.satisfaction.1.en',
        before: 'Very satisfied',
        after: 'Very dissatisfied',
      }),
    );
    expect((await stored('SCALE'))?.questionnaire.scales.satisfaction?.[0]).toMatchObject({ en: 'Very satisfied' });
  });

  it('keeps the ratings of a speaker', async () => {
    const file = await answered('TALK', 2);
    const sessions = file.sessions.map((each) => ({
      ...each,
      talks: each.talks.filter(({ speaker }) => speaker !== 'mei'),
    }));

    const result = await publish({ ...file, sessions });

    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(
      /- speakers\.mei is taken out: refused, .*\n(.*\n)* +- For each of these: leave it as it was, or give/,
    );
    expect((await stored('TALK'))?.speakers.map(({ id }) => id)).toEqual(['mei', 'lin']);
    expect(await stack.responsesTo('TALK' as SessionCode)).toMatchObject([
      { a: { M: { 's_content.mei': { N: '4' } } } },
      { a: { M: { 's_content.mei': { N: '4' } } } },
    ]);
  });

  it('lets a slip of the pen be mended, headcounts be put right and readers change, and says so first', async () => {
    const file = await answered('MEND');
    const better = {
      ...edited(file, 'Something with help', 'Something with help.'),
      recipients: file.recipients.slice(0, 1),
      sessions: file.sessions.map((each) => ({ ...each, headcount: 171 })),
    };

    const planned = await publish(better, '--dry-run');
    expect((await stored('MEND'))?.headcount).toBe(160);
    const asked = await publish(better);
    expect(asked).toMatchObject({ code: 1, stdout: '' });
    expect(asked.stderr).toContain('Say --yes to do it without a terminal');
    expect((await stored('MEND'))?.headcount).toBe(160);
    const done = await publish(better, '--yes');

    const lines = [
      'programme mend: recipients.bo is taken out',
      `MEND  changed  ${stack.url}/f/MEND`,
      '- sessions.MEND.headcount: 160 -> 171',
      '"Something with help" -> "Something with help."',
      '- 1 answer stored: it stays as it is',
    ];
    for (const line of lines) expect(planned.stdout).toContain(line);
    expect(planned.stdout).toContain('Nothing was written: this is what publishing would do.');
    expect(done).toMatchObject({ code: 0, stdout: planned.stdout.replace(/Nothing was written: .*/, doneText) });
    expect(await stored('MEND')).toMatchObject({ headcount: 171, promise: 2, oldestPromise: 1 });
    // What was promised before is kept under its number.
    const earlier = await stack.target.programmes.earlierPromises('MEND' as SessionCode);
    expect([...earlier.keys()]).toEqual([1]);
    expect(JSON.stringify(earlier.get(1))).not.toContain('Something with help.');
    expect((await publish(better)).stdout).toContain('Nothing to write');
  });

  it('is stored with each answer, and what is shown before a mending may be sent after it', async ({ expect }) => {
    const file = await answered('BOUND', 0);
    const form = `${stack.url}/f/BOUND`;
    const [first] = [await (await fetch(form)).text()];
    await postForm(form, { ...aFilledForm(), _promise: '1' });
    expect((await publish(edited(file, '"Time"', '"Time."'), '--yes')).code).toBe(0);

    await expect
      .poll(async () => filledForm(await (await fetch(form)).text())._promise, { timeout: 5000 })
      .toEqual(['2']);
    await postForm(form, { ...filledForm(first), q_overall: '4' });
    await postForm(form, { ...filledForm(await (await fetch(form)).text()), q_overall: '4' });

    const promises = (await stack.responsesTo('BOUND' as SessionCode)).map(({ p }) => p?.N ?? 'first');
    expect(promises.sort()).toEqual(['2', 'first', 'first']);
  });
});

describe.concurrent('a session that nobody has answered', () => {
  it('may change its questions while it is open, and nothing is stored under words that were not shown', async () => {
    const file = await answered('EMPTY', 0);
    const form = `${stack.url}/f/EMPTY`;
    const shown = filledForm(await (await fetch(`${form}?lang=en`)).text());
    const other = edited(
      edited(file, 'How satisfied are you?', 'How much did you learn?'),
      '{"id":"budget"',
      '{"id":"money"',
    );

    const result = await publish(other);
    const late = await postForm(form, { ...shown, q_overall: '5', q_keep: 'The coffee' });
    const page = await late.text();
    const machine = await postJson(form, { ...aFilledForm(), _promise: 1 });

    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toContain('nobody has answered; who has the form open already is asked to look through it');
    expect(await stored('EMPTY')).toMatchObject({ promise: 2, oldestPromise: 2 });
    expect(late.status).toBe(422);
    expect(page).toContain('This form has changed since it was opened');
    expect(page).toContain('How much did you learn?');
    expect(filledForm(page)).toMatchObject({ _promise: ['2'], q_overall: [expect.anything()], q_keep: ['The coffee'] });
    expect(machine.status).toBe(422);
    expect(await machine.json()).toMatchObject({ error: { fields: [{ field: '_promise', code: 'changed' }] } });
    expect(await answersTo('EMPTY')).toBe(0);

    const again = await postForm(form, { ...filledForm(page), q_overall: '5' });
    expect(again.status).toBe(303);
    expect(await answersTo('EMPTY')).toBe(1);
  });
});

describe.concurrent('a plan', () => {
  it('says times as they are typed, what else could be changed, and that a new code ends nothing', async () => {
    const file = await answered('TIMES');
    const [session] = file.sessions;
    const sessions = [{ ...session, closes: `${session?.closes.slice(0, 11)}23:59`, headcount: 171 }];

    const { code, stdout } = await publish({ ...file, retentionDays: 60, sessions });

    expect(code).toBe(1);
    expect(stdout).toMatch(
      /- sessions\.TIMES\.closes: [\d-]{10} \d\d:\d\d -> [\d-]{10} 23:59 Asia\/Shanghai: could be changed$/m,
    );
    expect(stdout).toContain('- sessions.TIMES.headcount: 160 -> 171: could be changed');
    expect(stdout).toContain('TIMES then stays open, until "debrief cancel TIMES" or its closing');
  });

  it('says who reads answers that were given before, and asks', async () => {
    const file = await answered('READ');
    const [first, second] = file.recipients;
    const recipients = [
      first,
      { ...second, address: 'cai@example.org' },
      { ...first, id: 'dai', address: 'dai@example.org' },
    ];

    const asked = await publish({ ...file, recipients });
    const { code, stdout } = await publish({ ...file, recipients }, '--yes');

    expect(asked.stderr).toContain('Say --yes');
    expect(code).toBe(0);
    expect(stdout).toContain(
      'bo (cai@example.org) gets results of answers given before, too, those of READ: totals, as was promised',
    );
    expect(stdout).toMatch(/^dai \(.*\) gets results of answers given before/m);
    const stored = await stack.target.programmes.findProgramme('read');
    expect(stored?.recipients.map(({ since }) => since?.revision)).toEqual([undefined, 2, 2]);
  });

  it('is told of a session whose time is over, and that it needs more than a look', async () => {
    const past = { opens: '2020-12-03 16:00', closes: '2020-12-04 20:00' };
    const file = anOpenProgramme('OLD');
    const old = { ...file, sessions: file.sessions.map((each) => ({ ...each, ...past })) };

    const { code, stdout } = await publish(old, '--dry-run');

    expect(code).toBe(0);
    expect(stdout).toMatch(/^OLD +added/m);
    expect(stdout).toContain('the time of OLD is over');
    expect(stdout).toContain('or say --past if that is meant\nNothing was written');
    expect(JSON.parse((await publish(old, '--dry-run', '--json')).stdout)).toMatchObject({ needsPast: ['OLD'] });
  });
});

describe.concurrent('a session that is taken out of the file', () => {
  it('stays named and listed when it is cancelled, as long as its answers are there', async () => {
    const file = await answered('GONE');
    await debrief('cancel', 'GONE', '--yes', '--data', data);
    const other = { ...file, sessions: file.sessions.map((each) => ({ ...each, code: 'GONE2' })) };

    const { code, stdout } = await publish(other);
    const listed = await debrief('sessions', '--data', data);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^GONE {2,}left behind {2}stored, and not in the file: cancelled, 1 answer$/m);
    expect(stdout).toMatch(/- its answers are in no report, and are deleted on [\d-]{10}; until then it stays listed/);
    expect(listed.stdout).toMatch(/^GONE +Weifang +cancelled .* 1 /m);
  });

  it('is named, and stays in its programme until it is cancelled', async () => {
    const file = await answered('LEFT', 2);
    const [session] = file.sessions;
    const other = { ...file, sessions: [{ ...session, code: 'LEFT2' }] };

    const result = await publish(other);
    const listed = await debrief('sessions', '--data', data);

    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(/^LEFT {2,}left behind {2}stored, and not in the file: open until .*, 2 answers$/m);
    expect(result.stdout).toContain('debrief cancel LEFT');
    expect(listed.stdout).toMatch(/^LEFT +Weifang +open/m);
    expect((await stack.target.programmes.findProgramme('left'))?.sessions).toEqual(['LEFT2', 'LEFT']);
  });
});
