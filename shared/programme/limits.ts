import { names } from '../i18n/fault-data.ts';
import type { Language } from '../i18n/text.ts';
import { type Fault, fault } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';

/** What the stage that a programme is published to lets it be. */
export interface ProgrammeLimits {
  /** Others only with words of the programme's own. */
  readonly languages: readonly Language[];
  /** The most days from closing until the single answers are deleted. */
  readonly maxRetentionDays: number;
  /** Whether it has the key for codes: sessions may have one-time codes, and people may make their own; absent: it has not. */
  readonly hasCodes?: boolean;
}

/** Where a programme goes beyond what its stage allows. */
export function beyondLimits(file: ProgrammeFile, { languages, maxRetentionDays, hasCodes }: ProgrammeLimits): Fault[] {
  const { retentionDays } = file;
  return [
    ...file.languages.flatMap((language, at) =>
      languages.includes(language) || file.words?.[language] !== undefined
        ? []
        : [fault(['languages', at], 'languageNotOnStage', { language, known: names(languages) })],
    ),
    ...(retentionDays <= maxRetentionDays
      ? []
      : [fault(['retentionDays'], 'longRetention', { days: `${retentionDays}`, most: `${maxRetentionDays}` })]),
    ...(hasCodes || file.ownCode === undefined ? [] : [fault(['ownCode'], 'ownCodeNotOnStage')]),
    ...file.sessions.flatMap(({ access = 'open' }, at) =>
      hasCodes || access === 'open' ? [] : [fault(['sessions', at, 'access'], 'codesNotOnStage')],
    ),
    // The key of the codes also keeps what is stored of addresses from being looked for.
    ...file.sessions.flatMap(({ followUp }, at) =>
      hasCodes || followUp === undefined ? [] : [fault(['sessions', at, 'followUp'], 'followUpNotOnStage')],
    ),
  ];
}
