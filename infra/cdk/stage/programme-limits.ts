import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import type { ProgrammeLimits } from '../../../shared/programme/limits.ts';
import type { StageConfig } from './stage-schema.ts';

/** Leaves room for a programme's own default of a year, and no answer stays for years because nobody thought of it. */
const usualMaxRetentionDays = 400;

/** What a stage file lets programmes be; where it says nothing, every language, 400 days, and no one-time codes. */
export function programmeLimits({
  languages = [...interfaceLanguages],
  maxRetentionDays = usualMaxRetentionDays,
  codes = false,
}: Pick<StageConfig, 'languages' | 'maxRetentionDays' | 'codes'>): ProgrammeLimits {
  return { languages, maxRetentionDays, ...(codes && { hasCodes: true }) };
}
