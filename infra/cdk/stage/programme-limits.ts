import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import type { ProgrammeLimits } from '../../../shared/programme/limits.ts';
import type { StageConfig } from './stage-schema.ts';

/** Leaves room for a programme's own default of a year, and no answer stays for years because nobody thought of it. */
const usualMaxRetentionDays = 400;

/** What a stage file lets programmes be; where it says nothing, every language and 400 days. */
export function programmeLimits({
  languages = [...interfaceLanguages],
  maxRetentionDays = usualMaxRetentionDays,
}: Pick<StageConfig, 'languages' | 'maxRetentionDays'>): ProgrammeLimits {
  return { languages, maxRetentionDays };
}
