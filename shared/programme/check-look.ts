import { accentContrast, isReadable, nearestReadable } from './accent.ts';
import type { Fault } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';

/** What is wrong with how a programme's pages are to look: a logo without words, a colour that can't be read. */
export function checkLook({ look }: Pick<ProgrammeFile, 'look'>): Fault[] {
  if (look === undefined) return [];
  const { logo, logoText, accent } = look;
  return [
    ...(logo !== undefined && logoText === undefined
      ? [
          {
            path: ['look', 'logo'],
            problem: "nobody who can't see the logo learns whose it is",
            remedy: 'add "logoText": what it says, in every language',
          },
        ]
      : []),
    ...(logo === undefined && logoText !== undefined
      ? [
          {
            path: ['look', 'logoText'],
            problem: 'there is no logo that it says',
            remedy: 'add "logo", or take this out',
          },
        ]
      : []),
    ...(accent === undefined || isReadable(accent)
      ? []
      : [
          {
            path: ['look', 'accent'],
            problem: `links in ${accent} would have a contrast of ${Math.floor(accentContrast(accent) * 10) / 10}:1 on the form's background, and 4.5:1 is needed to read them`,
            remedy: `use "${nearestReadable(accent)}", the nearest shade that can be read, or a darker one`,
          },
        ]),
  ];
}
