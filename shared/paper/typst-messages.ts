import type { Coverage } from './coverage.ts';

/** What a thread of Typst's is started with. */
export interface ThreadData {
  /** The package's own code around the engine, as a file URL. */
  readonly glue: string;
  /** The engine, compiled: threads share it. */
  readonly engine: WebAssembly.Module;
}

/** What the thread is asked: one thing after the other. */
export type Question =
  /** Which characters a font file has. */
  | { readonly kind: 'coverage'; readonly font: Uint8Array }
  /** To have fonts at hand, under a name, for as long as the thread lives. */
  | { readonly kind: 'fonts'; readonly name: string; readonly files: readonly Uint8Array[] }
  /** To set a source that reads data, with fonts that it has. */
  | { readonly kind: 'pdf'; readonly source: string; readonly data: string; readonly fonts: string };

/** What it answers. It answers with what Typst finds wrong in a source; whatever else goes wrong ends the thread. */
export interface Answer {
  readonly coverage?: Coverage;
  readonly pdf?: Uint8Array;
  /** Typst's own messages. */
  readonly diagnostics?: unknown;
}
