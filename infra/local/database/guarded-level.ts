import type { WriteGuard } from './write-guard.ts';

/** The part of `level`'s class that is used here and by dynalite. */
export interface Level {
  open(): Promise<void>;
  close(): Promise<void>;
  /** Its keys and values, in the order of the keys. */
  iterator(range: { gte: string; lt: string }): AsyncIterable<[key: string, value: unknown]>;
  put(...args: unknown[]): Promise<void>;
  del(...args: unknown[]): Promise<void>;
  batch(...args: unknown[]): Promise<void>;
}

export type LevelClass = new (path: string, options?: object) => Level;

/**
 * The class with all writes behind a guard, to be handed to dynalite in the place of the original.
 *
 * @param made takes what closes and opens the database that dynalite makes of it: its own `close` is for good, by dynalite
 */
export function guardedLevel(
  Original: LevelClass,
  guard: WriteGuard,
  made: (reopen: () => Promise<void>) => void,
): LevelClass {
  return class extends Original {
    constructor(path: string, options?: object) {
      super(path, options);
      made(async () => {
        await super.close();
        await super.open();
      });
    }
    override put(...args: unknown[]): Promise<void> {
      return guard.write(() => super.put(...args));
    }
    override del(...args: unknown[]): Promise<void> {
      return guard.write(() => super.del(...args));
    }
    override batch(...args: unknown[]): Promise<void> {
      return guard.write(() => super.batch(...args));
    }
  };
}
