import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedText } from '../../../shared/authoring/published-text.ts';
import { published } from '../../../shared/programme/published.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import type { Session } from '../../../shared/programme/session.ts';
import {
  allTypesFile,
  aProgrammeFile,
  blocksFile,
  blocksSource,
  courseFile,
  sampleFile,
  sessionsOf,
} from '../../fixtures/programmes/programme-files.ts';

const folder = join(import.meta.dirname, '../../fixtures/programmes/forms');
const forms = readdirSync(folder).map((name): [string, ProgrammeFile] => [
  name,
  readProgramme(readFileSync(join(folder, name), 'utf8'), name),
]);

function textOf(file: ProgrammeFile): string {
  return publishedText(published(file).programme, sessionsOf(file));
}

/** What is stored has no keys without a value. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the text of a published programme', () => {
  it.each<[string, ProgrammeFile]>([
    ['every type of question', allTypesFile()],
    ['speakers and topics', sampleFile()],
    ['matrices and fields', blocksFile()],
    ['kinds of sessions', courseFile()],
    ['little', aProgrammeFile()],
    ...forms,
  ])('publishes the same again: %s', (_, file) => {
    const again = readProgramme(textOf(file), 'again.yaml');

    const [before, after] = [published(file), published(again)];
    expect(stored(after.programme)).toEqual(stored(before.programme));
    expect(stored(after.sessions)).toEqual(stored(before.sessions));
  });

  it('has matrices and fields as a file writes them, and nothing that is so anyway', () => {
    const text = textOf(blocksFile());

    for (const line of [
      'type: matrix',
      '- { id: m_content, text: { en: the content, zh-CN: 培训内容 }, comment: low }',
      'write: true }',
      'write: { id: which_news, maxLength: 60 }',
    ])
      expect(text.replaceAll(/([[{]) | (?=[\]}])/g, '$1')).toContain(line.replaceAll(/([[{]) | (?=[\]}])/g, '$1'));
    expect(text).not.toMatch(/false|boundTo|graceMinutes/);
    expect(text.split('\n').length).toBeLessThan(2 * blocksSource.split('\n').length);
  });

  it('has the questions of the session that opens last, and each topic once, in an order that all sessions keep', () => {
    const [first, second] = sessionsOf(sampleFile()) as [Session, Session];
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, name: { en: id, 'zh-CN': id } })) as [never, never, never];
    const later = {
      ...second,
      opensAt: '2030-01-01T00:00:00.000Z' as typeof first.opensAt,
      programme: { ...second.programme, purpose: { en: 'Later', 'zh-CN': '后' } },
      topics: [a, c],
    };
    const text = publishedText(published(sampleFile()).programme, [{ ...first, topics: [b, c] }, later]);

    expect(text).toMatch(/purpose: \{ .*en: Later/);
    expect(text.match(/^ {2}- \{ id: [abc],/gm)?.join()).toBe(['a', 'b', 'c'].map((id) => `  - { id: ${id},`).join());
  });
});
