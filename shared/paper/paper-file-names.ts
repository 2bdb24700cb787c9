import { typefaces } from './typefaces.ts';

/** The engine, a WebAssembly module of 28 MB. */
export const engineFile = '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm';

/** How the paper looks, in Typst's language: beside this file. */
export const templateFile = 'report.typ';

/** All files that papers are made with: inside npm packages, and the template. A deployed function that makes some has them beside it. */
export const paperFileNames: readonly string[] = [engineFile, templateFile, ...typefaces.flatMap(({ files }) => files)];
