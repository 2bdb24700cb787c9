/**
 * Gives the short names of one file: eight letters at most, each time another one. It begins with the first five letters of the
 * variable's long name, and goes on with a number to the base of 36, as in the files of SPSS itself: of a text in several
 * parts SPSS takes a part for one only if its short name begins so. No description of the format says it, and other readers go by the
 * order of the parts; seen with IBM's I/O module 29.0.2 (pyspssio 0.6.0), which else made a variable of each part. There are 46,656
 * names for the same five letters: the parts of 356 texts of the longest kind.
 */
export function shortSavNames(): (name: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (name) => {
    const letters = name.slice(0, 5).toUpperCase();
    let number = next.get(letters) ?? 0;
    while (taken.has(numbered(letters, number))) number += 1;
    next.set(letters, number + 1);
    const short = numbered(letters, number);
    taken.add(short);
    return short;
  };
}

function numbered(letters: string, number: number): string {
  return `${letters}${number.toString(36).toUpperCase()}`;
}
