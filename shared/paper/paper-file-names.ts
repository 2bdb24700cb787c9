import { typefaces } from './typefaces.ts';

/** The engine, a WebAssembly module of 28 MB. */
export const engineFile = '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm';

/** The package's own code around it. */
export const glueFile = '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs';

/** What runs both in a thread: beside this file. */
export const threadFile = 'typst-thread.mjs';

/** How the paper looks, in Typst's language: beside this file. */
export const templateFile = 'report.typ';

/** All files that papers are made with: inside npm packages, or beside this file. A deployed function that makes some has them beside it. */
export const paperFileNames: readonly string[] = [
  engineFile,
  glueFile,
  threadFile,
  templateFile,
  ...typefaces.flatMap(({ files }) => files),
];
