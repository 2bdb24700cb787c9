import { accentContrast, isReadable, nearestReadable } from './accent.ts';
import { type Fault, fault } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';

/** What is wrong with how a programme's pages are to look: a logo without words, a colour that can't be read. */
export function checkLook({ look }: Pick<ProgrammeFile, 'look'>): Fault[] {
  if (look === undefined) return [];
  const { logo, logoText, accent } = look;
  return [
    ...(logo !== undefined && logoText === undefined ? [fault(['look', 'logo'], 'logoWithoutText')] : []),
    ...(logo === undefined && logoText !== undefined ? [fault(['look', 'logoText'], 'textWithoutLogo')] : []),
    ...(accent === undefined || isReadable(accent)
      ? []
      : [
          fault(['look', 'accent'], 'paleAccent', {
            accent,
            contrast: `${Math.floor(accentContrast(accent) * 10) / 10}`,
            nearest: nearestReadable(accent),
          }),
        ]),
  ];
}
