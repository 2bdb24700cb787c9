/** What the browser gives us to keep things in: `localStorage`, or something like it. */
export interface KeyValues {
  readonly length: number;
  key(at: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What this form keeps on the device. Nothing here throws, whatever the browser forbids. */
export interface Device {
  read(key: string): unknown;
  /** Says whether it outlives the page. If not (private browsing, no room), it is kept for as long as the page lives. */
  keep(key: string, value: unknown): boolean;
  drop(key: string): void;
  keys(prefix: string): string[];
}

/** The device behind a store that may be missing, forbidden or full. `open` may throw, as `window.localStorage` does. */
export function deviceOn(open: () => KeyValues | null | undefined): Device {
  const memory = new Map<string, string>();
  const storage = <T>(use: (values: KeyValues) => T, otherwise: T): T => {
    try {
      const values = open();
      return values === null || values === undefined ? otherwise : use(values);
    } catch {
      return otherwise;
    }
  };
  const drop = (key: string) => {
    memory.delete(key);
    storage((values) => values.removeItem(key), undefined);
  };
  return {
    read(key) {
      const text = memory.get(key) ?? storage((values) => values.getItem(key), null);
      try {
        return text === null ? undefined : JSON.parse(text);
      } catch {
        return undefined;
      }
    },
    keep(key, value) {
      const text = JSON.stringify(value);
      const lasts = storage((values) => {
        values.setItem(key, text);
        return values.getItem(key) === text;
      }, false);
      // Away with what was there: it would come back when the page is gone and the newer value with it.
      if (lasts) memory.delete(key);
      else {
        drop(key);
        memory.set(key, text);
      }
      return lasts;
    },
    drop,
    keys(prefix) {
      const stored = storage(
        (values) => Array.from({ length: values.length }, (_, at) => values.key(at) ?? ''),
        [] as string[],
      );
      return [...new Set([...stored, ...memory.keys()])].filter((key) => key.startsWith(prefix));
    },
  };
}
