import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { publishDeps } from '../../infra/cli/target/publish-deps.ts';
import { planPublishing } from '../../shared/programme/publishing/plan.ts';
import { publishPlanned } from '../../shared/programme/publishing/publish.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { debrief } from '../fixtures/cli/command.ts';
import { announced, anOpenProgramme } from '../fixtures/local/local-stack.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';

const stack = sharedStack();
const data = announced(stack);
const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';

/** A programme as somebody wrote it, in a folder with its logo. */
async function written(code: string) {
  const folder = join(data, code);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'logo.svg'), logo);
  const { look: _look, ...file } = anOpenProgramme(code);
  const text = `# What we agreed in March.\n${stringify(file)}look: { logo: logo.svg, logoText: { en: ETS, zh-CN: ETS } } # ours\n`;
  const path = join(folder, 'own.yaml');
  await writeFile(path, text);
  return { folder, path, text, id: file.programme };
}

/** Publishes as the desk does, for somebody with an address. */
async function publishedBy(by: string, text: string): Promise<void> {
  const { target } = stack;
  const beside = { 'logo.svg': Buffer.from(logo).toString('base64') };
  const file = readProgramme(text, 'x.yaml', undefined, undefined, () => Buffer.from(logo));
  const plan = await planPublishing(file, target, systemClock.now());
  expect(await publishPlanned(plan, publishDeps(target, {}, { source: { text, beside }, by }))).toBe('published');
}

describe.concurrent('the files that a programme was published from', () => {
  it('are listed, and come back as they were, comments and logo included', async () => {
    const { folder, path, text, id } = await written('KEPT');
    expect(await debrief('publish', path, '--data', data, '--yes')).toMatchObject({ code: 0, stderr: '' });
    const second = text.replace('March', 'April').replace('# ours', '# still ours');
    await writeFile(path, second);
    const unchanged = await debrief('publish', path, '--data', data);
    const listed = await debrief('versions', id, '--data', data, '--json');
    await mkdir(join(folder, 'back'));
    const newest = await debrief('download', id, '--to', join(folder, 'back', 'own.yaml'), '--data', data);
    const first = await debrief('download', id, '--version', '1', '--to', join(folder, 'first.yaml'), '--data', data);
    const none = await debrief('download', id, '--version', '7', '--to', join(folder, 'none.yaml'), '--data', data);

    expect(unchanged.stdout).toContain('Nothing to write: all is stored as the file says.');
    expect(JSON.parse(listed.stdout)).toMatchObject({
      versions: [
        { number: 2, by: 'debrief publish' },
        { number: 1, by: 'debrief publish' },
      ],
    });
    expect([newest.code, first.code]).toEqual([0, 0]);
    expect(await readFile(join(folder, 'back', 'own.yaml'), 'utf8')).toBe(second);
    expect(await readFile(join(folder, 'back', 'logo.svg'), 'utf8')).toBe(logo);
    expect(await readFile(join(folder, 'first.yaml'), 'utf8')).toBe(text);
    expect(none).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`there is no version 7 of ${id}; there are: 2, 1`),
    });
  });

  it('are those of the desk, too, which a command says before it goes over them', async () => {
    const { path, text, id } = await written('DESKED');
    await publishedBy('ada@example.org', text);
    const draft = {
      programme: id,
      number: 1,
      source: { text, beside: {} },
      at: systemClock.now(),
      by: 'bo@example.org',
    };
    await stack.target.drafts.create({ ...draft, createdBy: 'ada@example.org' });
    await writeFile(path, text.replace(/^digestAt: .*$/m, 'digestAt: "21:15"'));
    const plan = await debrief('publish', path, '--data', data, '--dry-run');

    expect(plan.stdout).toMatch(
      /^Mind: the version of \d{4}-\d\d-\d\d \d\d:\d\d UTC by ada@example\.org was published last: what it changed and is not in this file is undone\.$/m,
    );
    expect(plan.stdout).toMatch(
      /^Mind: the desk holds a draft of \d{4}-\d\d-\d\d \d\d:\d\d UTC by bo@example\.org\.$/m,
    );
  });

  it('lead out of no folder, and write over nothing', async () => {
    const { folder, text, id } = await written('LEADS');
    const { target } = stack;
    const file = readProgramme(text, 'x.yaml', undefined, undefined, () => Buffer.from(logo));
    const beside = { '../../evil.svg': Buffer.from('x').toString('base64') };
    const deps = publishDeps(target, {}, { source: { text, beside }, by: 'eve@example.org' });
    await publishPlanned(await planPublishing(file, target, systemClock.now()), deps);
    const out = await debrief('download', id, '--to', join(folder, 'x.yaml'), '--data', data);
    const over = await debrief('download', id, '--to', join(folder, 'own.yaml'), '--data', data);

    expect(out).toMatchObject({ code: 1, stderr: expect.stringContaining('leads out of') });
    expect(over.code).toBe(1);
    expect(await readFile(join(folder, 'own.yaml'), 'utf8')).toBe(text);
    await expect(readFile(join(folder, 'x.yaml'))).rejects.toThrow();
  });
});
