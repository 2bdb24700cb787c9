/** Mail programmes on phones cut a subject at about this many characters. */
const subjectLimit = 60;

/** The first wording that fits, else the last one, cut. */
export function fittingSubject(wordings: readonly string[]): string {
  const fitting = wordings.find((wording) => [...wording].length <= subjectLimit);
  if (fitting !== undefined) return fitting;
  return `${[...(wordings.at(-1) ?? '')]
    .slice(0, subjectLimit - 1)
    .join('')
    .trimEnd()}…`;
}
