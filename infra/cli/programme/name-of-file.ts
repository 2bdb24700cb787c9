import path from 'node:path';

/** What a file is called without its ending. */
export function nameOf(file: string): string {
  return path.basename(file).replace(/\.\w+$/, '');
}
