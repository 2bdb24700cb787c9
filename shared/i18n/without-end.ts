/**
 * A text without the characters of a kind at its end, in one look at each. An expression such as `/[.,]+$/` begins anew at
 * every one of them that stands within the text: a thousand commas and a letter cost it half a million steps.
 *
 * @param ending tells of one character whether it is of the kind
 */
export function withoutEnd(text: string, ending: RegExp): string {
  const characters = Array.from(text);
  return characters.slice(0, characters.findLastIndex((each) => !ending.test(each)) + 1).join('');
}
