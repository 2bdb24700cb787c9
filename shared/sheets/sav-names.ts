import { withoutEnd } from '../i18n/without-end.ts';

/** Words that SPSS keeps for itself. */
const reserved = new Set(['all', 'and', 'by', 'eq', 'ge', 'gt', 'le', 'lt', 'ne', 'not', 'or', 'to', 'with']);

/** A name has at most 64 bytes, and these are plain letters. */
const longest = 64;

/** Names of variables as SPSS takes them, all different: ids are nearly so. */
export function savNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const letters = withoutEnd(name.replace(/[^A-Za-z0-9_.]/g, '_'), /\./);
    const allowed = reserved.has(letters.toLowerCase()) || !/^[A-Za-z]/.test(letters) ? `v_${letters}` : letters;
    let own = allowed.slice(0, longest);
    for (let number = 2; taken.has(own.toLowerCase()); number += 1) {
      own = `${allowed.slice(0, longest - 1 - String(number).length)}_${number}`;
    }
    taken.add(own.toLowerCase());
    return own;
  });
}
