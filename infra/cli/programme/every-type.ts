import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The name of the file that shows every type of question: not a questionnaire for anybody, but what all can be made of. */
export const everyType = 'every-type';

/** What is said of it beside the templates. */
export const everyTypeDescription = 'every type of question with all of its settings, to copy from; en and zh-CN';

const file = path.resolve(import.meta.dirname, '..', '..', '..', 'test', 'fixtures', 'programmes', 'all-types.yaml');

/** Its text. */
export function everyTypeSource(): string {
  return readFileSync(file, 'utf8');
}
