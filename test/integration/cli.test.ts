import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { blindKeyCommand } from '../../infra/cli/programme/blind-key.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { drawnCodes, issueCodes } from '../../shared/response/issue-codes.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { debrief } from '../fixtures/cli/command.ts';
import { announced, anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { aFilledForm, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { aLogo } from '../fixtures/programmes/logo.ts';
import { compactSource, withSessions } from '../fixtures/programmes/programme-files.ts';

const stack = sharedStack();
const data = announced(stack);

/** Writes a programme file, and says where. */
async function written(name: string, content: string | object): Promise<string> {
  const file = join(data, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** The compact programme's source with one place changed. */
function changed(from: string, to: string): string {
  const source = compactSource.replace(from, to);
  expect(source).not.toBe(compactSource);
  return source;
}

const done = { code: 0, signal: null, stderr: '' };
const refused = { code: 1, signal: null, stdout: '' };

describe('debrief validate', () => {
  it('says what is in a good file, YAML or JSON, and needs no stack', async () => {
    const sample = 'test/fixtures/programmes/ets-2020.yaml';
    const json = await written('good.json', anOpenProgramme('GOOD'));

    const [text, machine] = await Promise.all([debrief('validate', sample), debrief('validate', json, '--json')]);

    expect(text).toMatchObject(done);
    const [first, , , , ...limits] = text.stdout.split('\n');
    expect(first).toBe(
      `${sample} is good: programme ets-2020, sessions ETS-WF, ETS-SX, ETS-CQ, ETS-SZ, in zh-CN and en.`,
    );
    expect(limits).toContainEqual(expect.stringMatching(/^options of a question +7 options +20 options +q_barrier$/));
    expect(limits).toContainEqual(expect.stringMatching(/^an answer in which .+ +64 kB +64 kB +ETS-CQ$/));
    expect(machine).toMatchObject(done);
    const { limits: used, ...good } = JSON.parse(machine.stdout);
    expect(good).toEqual({ programme: 'good', sessions: ['GOOD'], languages: ['en', 'zh-CN'] });
    expect(used).toContainEqual({ limit: 'options', used: 3, most: 20, unit: 'options', where: 'q_able' });
  });

  it('counts questions as their author does, and the fields that belong to them', async () => {
    const result = await debrief('validate', 'test/fixtures/programmes/blocks.yaml');

    expect(result.stdout).toMatch(/^questions +15: 9, and 6 fields under them +about /m);
    expect(result.stdout).toContain('\nComments have room for 200 to 1000 characters each.\n');
  });

  it('names file, line, place and remedy of every fault, a line each', async () => {
    const source = changed('closes: 2020-12-04 20:00', 'closes: 2020-12-03 15:00')
      .replace('zone: Europe/Brussels', 'zone: Europe/Bruxelles')
      .replace('en: Very satisfied, ', '')
      .replace('id: q_barrier', 'id: q_able');
    const file = await written('faulty.yaml', source);

    const [text, machine] = await Promise.all([debrief('validate', file), debrief('validate', file, '--json')]);

    expect(text).toMatchObject(refused);
    const lines = text.stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatch(/^faulty\.yaml:\d+ [\w.[\]-]+: .+; .+\.$/);
    const places = [
      'questionnaire.scales.satisfaction[0]',
      'pages[0].questions[3].id',
      'sessions[0].closes',
      'sessions[1].zone',
    ];
    for (const place of places) expect(text.stderr).toContain(place);
    expect(text.stderr).toContain('the text is missing in en');
    expect(text.stderr).toContain('"Europe/Bruxelles" is not a time zone');
    expect(machine).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(machine.stdout)).toEqual({ error: lines.join('\n') });
  });

  it('says what a logo adds to each page', async () => {
    await written('logo.svg', aLogo);
    const file = await written(
      'logo.yaml',
      changed('languages:', 'look: { logo: logo.svg, logoText: { en: Institute, zh-CN: 研究所 } }\nlanguages:'),
    );

    const result = await debrief('validate', file);

    expect(result).toMatchObject(done);
    // Compressed, and as it is embedded: some hundred bytes.
    expect(result.stdout.split('\n')[1]).toMatch(/^The logo adds 0\.[3-9] kB to each page\.$/);
  });

  it('holds a file against what a stage allows, and names stages that there are', async () => {
    const file = await written('long.yaml', changed('retentionDays: 30', 'retentionDays: 500'));

    const [anywhere, there, nowhere] = await Promise.all([
      debrief('validate', file),
      debrief('validate', file, '--stage', 'prod'),
      debrief('validate', file, '--stage', 'nowhere'),
    ]);

    expect(anywhere).toMatchObject(done);
    expect(there).toMatchObject(refused);
    expect(there.stderr).toMatch(/^debrief: long\.yaml:\d+ retentionDays: 500 days are more than the 400 .*\n$/);
    expect(nowhere).toMatchObject(refused);
    expect(nowhere.stderr).toMatch(/^debrief: infra\/stages\/nowhere\.yaml: no such stage; there are: local, prod\./);
  });

  it('says where YAML is broken', async () => {
    const file = await written('broken.yaml', `${compactSource}\n  - {`);

    const result = await debrief('validate', file);

    expect(result).toMatchObject({
      ...refused,
      stderr: expect.stringMatching(/^debrief: broken\.yaml:\d+: .* Mend the YAML there\.\n$/),
    });
  });
});

describe('debrief import', () => {
  it('makes a good programme of a form, and says what is not in it and what is still to fill in', async () => {
    const [file, other] = [join(data, 'imported.yaml'), join(data, 'imported-too.yaml')];
    const form = 'test/fixtures/import/xlsform.xlsx';

    const [text, machine] = await Promise.all([
      debrief('import', form, '--to', file),
      debrief('import', form, '--to', other, '--json'),
    ]);
    const [good, again] = await Promise.all([debrief('validate', file), debrief('import', form, '--to', file)]);

    expect(text).toMatchObject(done);
    expect(text.stdout).toContain(`${file} is written: 13 questions on 2 pages, in en and fr, from ${form} (XLSForm).`);
    expect(text.stdout).toContain('\n  survey row 22, geopoint "where": a programme has no such type of question;');
    expect(text.stdout).toMatch(/\n {2}imported\.yaml:\d+: who gets the reports\n/);
    expect(JSON.parse(machine.stdout)).toMatchObject({ format: 'XLSForm', questions: 13, faults: [] });
    expect(good).toMatchObject({ ...done, stdout: expect.stringContaining(`${file} is good`) });
    expect(again).toMatchObject({ ...refused, stderr: expect.stringContaining('is there already') });
  });

  it('says in a sentence what it can not read', async () => {
    const result = await debrief('import', 'package.json', '--to', join(data, 'never.yaml'));

    expect(result).toMatchObject(refused);
    expect(result.stderr).toMatch(
      /^debrief: package\.json is JSON without "pages" or "elements", so no form of SurveyJS; .*\n$/,
    );
  });
});

describe('debrief export-form', () => {
  it('writes the form of a session as an XLSForm, or on paper in one of its languages', async () => {
    const source = 'test/fixtures/programmes/all-types.yaml';
    const [form, paper] = [join(data, 'form.xlsx'), join(data, 'form.html')];

    const [sheet, page, ...others] = await Promise.all([
      debrief('export-form', source, '--to', form),
      debrief('export-form', source, '--to', paper, '--language', 'zh-CN'),
      debrief('export-form', source, '--to', join(data, 'form.doc')),
      debrief('export-form', source, '--to', join(data, 'other.html'), '--language', 'fr'),
      debrief('export-form', source, '--to', join(data, 'other.xlsx'), '--session', 'NONE'),
    ]);
    const again = await debrief('import', form, '--to', join(data, 'imported-again.yaml'), '--json');

    expect(sheet).toMatchObject(done);
    expect(sheet.stdout).toContain('q_cap, the right answer: ');
    expect(JSON.parse(again.stdout)).toMatchObject({ format: 'XLSForm', faults: [] });
    expect(page).toMatchObject(done);
    const html = await readFile(paper, 'utf8');
    expect(html).toMatch(/<html lang="zh-CN"[\s\S]*总体而言，您对本期研讨班是否满意？/);
    expect(html).not.toMatch(/class="send"|<script (?:defer|src)/);
    for (const other of others) expect(other).toMatchObject(refused);
    expect(others.map(({ stderr }) => stderr)).toEqual([
      expect.stringContaining('end it with .xlsx for an XLSForm, or with .html for paper'),
      expect.stringContaining('the programme is in en, zh-CN'),
      expect.stringContaining('the file has no session NONE: name one of KIT'),
    ]);
  });
});

describe('debrief new', () => {
  it('writes a programme that is good, still to come, and found by editors', async () => {
    const file = join(data, 'Autumn 2027.yaml');

    const made = await debrief('new', file);
    const [valid, twice, nowhere] = await Promise.all([
      debrief('validate', file),
      debrief('new', file),
      debrief('new', join(data, 'no', 'such.yaml')),
    ]);

    expect(made).toMatchObject(done);
    expect(made.stdout).toContain(`npm run debrief -- validate ${file}`);
    expect(valid.stdout).toContain('is good: programme autumn-2027, sessions AUTUMN-2027-1, in en and zh-CN');
    expect(valid.stdout).toMatch(/\nStill to fill in; .+:\n {2}Autumn 2027\.yaml:\d+: /);
    const dry = await debrief('publish', file, '--dry-run', '--data', data);
    expect(dry.stdout).toMatch(
      /\nMind: something is still to fill in at line \d+, [\d, ]+ \("debrief validate" says what\)\.\n/,
    );
    const text = await readFile(file, 'utf8');
    const schema = /\$schema=(\S+)/.exec(text)?.[1] ?? '';
    expect(await readFile(join(data, schema), 'utf8')).toContain('"graceMinutes"');
    const [, opens = ''] = /opens: (\S+)/.exec(text) ?? [];
    expect(Date.parse(opens)).toBeGreaterThan(Date.now() + 5 * 24 * 60 * 60_000);
    expect(twice).toMatchObject({ ...refused, stderr: `debrief: ${file} is there already: name another file\n` });
    expect(nowhere.stderr).toMatch(/^debrief: there is no folder .*no: make it first\n$/);
  });

  it('writes the template, the languages and the day that are named', async () => {
    const file = join(data, 'named.yaml');

    const options = ['--template', 'short', '--languages', 'fr, ar', '--starts', '2027-03-01', '--json'];
    const [made, list, noFile] = await Promise.all([
      debrief('new', file, ...options),
      debrief('new', '--list-templates', '--json'),
      debrief('new'),
    ]);

    expect(JSON.parse(made.stdout)).toEqual({
      file,
      programme: 'named',
      sessions: ['NAMED-1'],
      languages: ['fr', 'ar'],
    });
    expect(await readFile(file, 'utf8')).toMatch(/\n {4}opens: 2027-03-01 16:00\n {4}closes: 2027-03-02 20:00\n/);
    expect(JSON.parse(list.stdout).templates.map(({ name }: { name: string }) => name)).toContain('follow-up');
    expect(noFile).toMatchObject({ ...refused, stderr: 'debrief: which file? Write "debrief new my.yaml"\n' });
  });

  it('holds a programme again: id, codes and days are new, every other line is as it was', async () => {
    const from = await written('again.yaml', compactSource);
    const file = join(data, 'spring.yaml');

    const made = await debrief('new', file, '--from', from, '--starts', '2027-12-03');

    expect(made).toMatchObject(done);
    const [before, after] = [compactSource, await readFile(file, 'utf8')].map((text) => text.split('\n'));
    const changed = (before ?? []).flatMap((line, at) => (line === after?.[at] ? [] : [after?.[at]?.trim() ?? '']));
    expect(after).toHaveLength(before?.length ?? 0);
    for (const line of changed)
      expect(line).toMatch(/^(# yaml-|programme: spring$|- code: \S+-2$|(opens|closes): 2027-12-)/);
    expect(changed).toContain('opens: 2027-12-03 16:00');
    expect((await debrief('validate', file)).stdout).toContain('is good: programme spring');
  });

  it('makes the follow-up of a programme, and says which lines lead there', async () => {
    const from = await written('asked.yaml', compactSource);
    const file = join(data, 'compact-later.yaml');

    const made = await debrief('new', file, '--follow-up-of', from, '--days', '90');
    const wrong = await debrief('new', join(data, 'x.yaml'), '--follow-up-of', from, '--days', '61');

    expect(made).toMatchObject(done);
    expect(made.stdout).toContain('programme compact-later, sessions ONE-LATER, TWO-LATER, 90 days after');
    expect(made.stdout).toContain('  - code: ONE  followUp: ONE-LATER\n');
    expect(await readFile(file, 'utf8')).toMatch(/opens: "?2021-03-04 09:00"?\n/);
    expect((await debrief('validate', file)).stdout).toContain('is good: programme compact-later');
    expect(wrong).toMatchObject({ ...refused, stderr: 'debrief: --days 61: write 60 or 90\n' });
  });

  it('holds a published programme again by its id, and says where it looked for one that is not there', async () => {
    const once = await written('once.json', anOpenProgramme('ONCE'));
    await debrief('publish', once, '--data', data);
    const [file, other, nowhere] = ['twice.yaml', 'other.yaml', 'nowhere.yaml'].map((name) => join(data, name));

    const made = await debrief('new', String(file), '--from', 'once', '--starts', '2027-12-03', '--data', data);
    const [missing, noStack, noFile] = await Promise.all([
      debrief('new', String(other), '--from', 'never', '--data', data),
      debrief('new', String(other), '--from', 'never', '--data', String(nowhere)),
      debrief('new', String(other), '--from', 'never.yaml'),
    ]);

    expect(made).toMatchObject(done);
    expect(made.stdout).toContain('programme twice, sessions ONCE-2, in en, zh-CN.');
    expect((await debrief('validate', String(file))).stdout).toContain('is good: programme twice');
    const text = await readFile(String(file), 'utf8');
    // The file that was published, JSON, as it was but for its names and days.
    expect(text).toContain('"opens":"2027-12-03 ');
    expect(text).toContain('"type":"five-point"');
    expect(missing).toMatchObject(refused);
    expect(missing.stderr).toMatch(
      /^debrief: there is no file never, and no programme never is published here \(there are: .*once/,
    );
    expect(noStack.stderr).toMatch(/^debrief: there is no file never, and .*: no local stack is running on /);
    expect(noFile.stderr).toContain("never.yaml can't be read: it does not exist");
    await expect(readFile(String(other))).rejects.toThrow('ENOENT');
  });

  it.each([
    [['--template', 'long'], 'there is no template long; there are: training-session, '],
    [['--languages', 'fr,sw'], 'templates are not in sw, but in en, zh-CN, '],
    [['--starts', '2027-02-29'], '--starts 2027-02-29 is no day of the calendar: write it as 2026-12-10'],
    [['--template', 'every-type', '--languages', 'fr'], 'every-type is in en and zh-CN: leave --languages out'],
  ])('refuses %j, and writes nothing', async (options, reason) => {
    const file = join(data, 'refused.yaml');

    const result = await debrief('new', file, ...options);

    expect(result).toMatchObject({ ...refused, stderr: expect.stringContaining(`debrief: ${reason}`) });
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });
});

describe('debrief on a stack', () => {
  it('does not close sessions by their dates unless that is said', async () => {
    const past = { opens: '2020-12-03 16:00', closes: '2020-12-04 20:00' };
    const file = await written('over.json', withSessions(anOpenProgramme('BYGONE'), past));

    const asked = await debrief('publish', file, '--data', data);
    expect(asked).toMatchObject(refused);
    expect(asked.stderr).toMatch(/^debrief: the time of BYGONE is over: .* or say --past if that is meant\n$/);
    expect(await stack.target.programmes.findSession('BYGONE' as SessionCode)).toBeUndefined();
    expect(await debrief('publish', file, '--past', '--data', data)).toMatchObject(done);
    // What is closed already is left as it is, as ever.
    expect((await debrief('publish', file, '--data', data)).stderr).not.toContain('--past');
  });

  it('publishes, lists, closes and says what it refuses', async () => {
    const file = await written('life.json', anOpenProgramme('LIFE'));

    const published = await debrief('publish', file, '--data', data);
    await postForm(`${stack.url}/f/LIFE`, aFilledForm());
    const [listed, machine, verified] = await Promise.all([
      debrief('sessions', '--data', data),
      debrief('sessions', '--data', data, '--json'),
      debrief('verify', 'LIFE', '--data', data),
    ]);
    const [closed, unknown] = await Promise.all([
      debrief('close', 'life', '--data', data, '--json'),
      debrief('close', 'NOPE', '--data', data),
    ]);
    const again = await debrief('close', 'LIFE', '--data', data);
    const ended = await debrief('close', 'LIFE', '--no-grace', '--data', data);

    expect(published).toEqual({
      ...done,
      stdout: `programme life is new\nLIFE  added    ${stack.url}/f/LIFE\nPublished. Times are by time zone data ${process.versions.tz} of Node ${process.version}.\n`,
    });
    expect(listed).toMatchObject(done);
    expect(listed.stdout).toMatch(
      new RegExp(`^LIFE +Weifang +open +[\\d-]+ [\\d:]+ Asia/Shanghai +1 +${stack.url}/f/LIFE$`, 'm'),
    );
    expect(machine).toMatchObject(done);
    const { sessions } = JSON.parse(machine.stdout) as { sessions: Record<string, unknown>[] };
    expect(sessions.find(({ code }) => code === 'LIFE')).toEqual({
      programme: 'life',
      code: 'LIFE',
      place: 'Weifang',
      state: 'open',
      opens: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
      closes: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
      zone: 'Asia/Shanghai',
      responses: 1,
      form: `${stack.url}/f/LIFE`,
    });
    expect(verified).toEqual({ ...done, stdout: expect.stringMatching(/^LIFE {2}not sealed yet/) });

    expect(closed).toMatchObject(done);
    const closing = JSON.parse(closed.stdout) as Record<'code' | 'closesAt' | 'acceptsUntil', string>;
    expect(closing.code).toBe('LIFE');
    expect(Date.parse(closing.acceptsUntil) - Date.parse(closing.closesAt)).toBe(15 * 60_000);
    expect(unknown).toEqual({
      ...refused,
      stderr: 'debrief: NOPE was not closed: no session has this code; "debrief sessions" lists them\n',
    });
    expect(again).toMatchObject({
      ...refused,
      stderr: expect.stringContaining('LIFE was not closed: it is closed already'),
    });
    // What was closed with a grace can still be ended without.
    expect(ended).toEqual({
      ...done,
      stdout: 'LIFE is closed. No answer is taken any more; a tick mails its report some seconds later.\n',
    });
  });

  it('closes with a grace, and says until when answers under way are taken', async () => {
    await stack.publish(anOpenProgramme('GRACE'));

    const closed = await debrief('close', 'GRACE', '--data', data);

    expect(closed).toMatchObject(done);
    expect(closed.stdout).toMatch(
      /^GRACE is closed\. Answers under way are taken until [\d-]+ [\d:]+ Asia\/Shanghai, then its report is mailed\.\n$/,
    );
  });

  it('publishes nothing that keeps answers for longer than the stage, and says which key', async () => {
    const file = await written('long.json', anOpenProgramme('LONG', { retentionDays: 401 }));

    const result = await debrief('publish', file, '--data', data);

    expect(result).toMatchObject(refused);
    expect(result.stderr).toMatch(
      /^debrief: long\.json:\d+ retentionDays: 401 days are more than the 400 .* raise "maxRetentionDays" in the stage's file/,
    );
    expect(await stack.target.programmes.findSession('LONG' as SessionCode)).toBeUndefined();
  });

  it('touches nothing that is sealed or belongs to another programme', async () => {
    const code = 'DONE' as SessionCode;
    const file = anOpenProgramme(code);
    await stack.publish(file);
    const { programmes } = stack.target;
    const session = await programmes.findSession(code);
    if (session === undefined) throw new Error('not published');
    await programmes.beginSeal(session, systemClock.now());
    const sealed = await programmes.findSession(code);
    const [same, foreign] = await Promise.all([
      written('done.json', file),
      written('foreign.json', { ...file, programme: 'foreign' }),
    ]);

    const [republished, taken, closed] = await Promise.all([
      debrief('publish', same, '--data', data),
      debrief('publish', foreign, '--data', data),
      debrief('close', 'DONE', '--data', data),
    ]);

    expect(republished).toEqual({
      ...done,
      stdout: `DONE  kept     ${stack.url}/f/DONE\nNothing to write: all is stored as the file says.\n`,
    });
    expect(taken).toMatchObject({ code: 1, stderr: '' });
    expect(taken.stdout).toContain('its short name (code) belongs to programme done: give it one of its own');
    expect(closed).toMatchObject({
      ...refused,
      stderr: 'debrief: DONE was not closed: its results are sealed already\n',
    });
    expect(await programmes.findSession(code)).toEqual(sealed);
  });
});

describe('debrief without a stack', () => {
  it('says how to start one', async () => {
    const result = await debrief('publish', 'test/fixtures/programmes/ets-2020.yaml', '--data', join(data, 'nowhere'));

    expect(result).toMatchObject(refused);
    expect(result.stderr).toMatch(
      /^debrief: no local stack is running on .*nowhere; start it with "npm start", .* --data DIR, .*\n$/,
    );
  });

  it('says the same in JSON, and after a stack that was killed', async () => {
    const left = join(data, 'left');
    await mkdir(left);
    const stackFile = JSON.parse(await readFile(join(data, 'stack.json'), 'utf8')) as object;
    // The largest process id that Linux gives is below 2^22.
    await writeFile(join(left, 'stack.json'), JSON.stringify({ ...stackFile, pid: 2 ** 22 + 1 }));

    const result = await debrief('sessions', '--data', left, '--json');

    expect(result).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(result.stdout)).toEqual({ error: expect.stringMatching(/^no local stack is running on/) });
  });
});

describe('debrief blind-key', () => {
  it('makes a session’s key before it is published, once, and another one in its place when that is agreed to', async () => {
    const code = 'BLINDKEY' as SessionCode;
    const made = async (more: object = {}) =>
      z.object({ publicKey: z.string() }).parse((await blindKeyCommand(code, { data, ...more })).json).publicKey;
    const findSession = async () => (await stack.target.programmes.findSession(code)) ?? expect.fail('not published');

    await expect(made({ replace: true, yes: true })).rejects.toThrow('no session has the code BLINDKEY');
    const first = await made();
    expect(await made()).toBe(first);
    await stack.publish(withSessions(anOpenProgramme(code), { access: 'blind-codes' }));
    const session = await findSession();
    expect(session.blindKey).toBe(first);
    await issueCodes(session, drawnCodes(1, randomBytes), stack.target);

    await expect(made({ replace: true })).rejects.toThrow('--yes');
    expect((await findSession()).blindKey).toBe(first);
    const next = await made({ replace: true, yes: true });

    expect(next).not.toBe(first);
    expect((await findSession()).blindKey).toBe(next);
    expect((await stack.target.blindKeys.find(code))?.publicKey).toBe(next);
    // The card of before is worth nothing.
    expect(await stack.target.codes.count(code)).toMatchObject({ spent: 0 });
    expect(await stack.target.codes.withdraw(code)).toBe(0);
  });
});
