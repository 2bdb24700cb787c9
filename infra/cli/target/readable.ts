import { UnreadableItem } from '../../../shared/store/unreadable-item.ts';

/** What was asked for, or undefined where this version can't read it: then `unreadable` is told, and others are listed all the same. */
export async function readable<T>(asked: Promise<T>, unreadable: (cause: Error) => void): Promise<T | undefined> {
  try {
    return await asked;
  } catch (cause) {
    if (!(cause instanceof UnreadableItem)) throw cause;
    unreadable(cause);
    return undefined;
  }
}
