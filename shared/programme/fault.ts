/** Something in a programme file that must be mended before it can be published. */
export interface Fault {
  /** Where in the file: `['sessions', 2, 'closes']`. */
  readonly path: readonly PropertyKey[];
  /** What is wrong, without the path. */
  readonly problem: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** `sessions[2].closes` */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
