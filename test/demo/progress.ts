import { progress as bar, spinner } from '@clack/prompts';

/** Shows on a terminal what is going on; says nothing elsewhere. */
export interface Progress {
  step(name: string): void;
  /** A step of a known number of parts. */
  bar(name: string, parts: number): void;
  advance(): void;
  done(): void;
}

export function progress(): Progress {
  if (!process.stdout.isTTY || process.env.CI) return { step() {}, bar() {}, advance() {}, done() {} };
  let current: { stop(message?: string): void } | undefined;
  let advance = () => {};
  const begin = (name: string, next: { start(message?: string): void; stop(message?: string): void }) => {
    current?.stop();
    next.start(name);
    current = { stop: () => next.stop(name) };
  };
  return {
    step: (name) => begin(name, spinner()),
    bar(name, parts) {
      const shown = bar({ max: parts });
      begin(name, shown);
      advance = () => shown.advance(1);
    },
    advance: () => advance(),
    done: () => current?.stop(),
  };
}
