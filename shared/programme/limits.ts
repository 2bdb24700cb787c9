import type { Language } from '../i18n/text.ts';
import type { Fault } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';

/** What the stage that a programme is published to lets it be. */
export interface ProgrammeLimits {
  /** Others only with words of the programme's own. */
  readonly languages: readonly Language[];
  /** The most days from closing until the single answers are deleted. */
  readonly maxRetentionDays: number;
}

/** Where a programme goes beyond what its stage allows. */
export function beyondLimits(file: ProgrammeFile, { languages, maxRetentionDays }: ProgrammeLimits): Fault[] {
  const { retentionDays } = file;
  return [
    ...file.languages.flatMap((language, at) =>
      languages.includes(language) || file.words?.[language] !== undefined
        ? []
        : [
            {
              path: ['languages', at],
              problem: `this stage has no programmes in ${language}`,
              remedy: `use ${languages.join(', ')}, or add ${language} to "languages" in the stage's file and deploy it`,
            },
          ],
    ),
    ...(retentionDays <= maxRetentionDays
      ? []
      : [
          {
            path: ['retentionDays'],
            problem: `${retentionDays} days are more than the ${maxRetentionDays} for which this stage keeps answers`,
            remedy: `write at most ${maxRetentionDays}, or raise "maxRetentionDays" in the stage's file and deploy it`,
          },
        ]),
  ];
}
