/**
 * Typst, in a thread that one can end: `typst-engine.ts` starts it. The engine keeps something of each paper that it has set, and
 * WebAssembly never gives memory back; a thread that ends gives back all of it. Plain JavaScript, because a deployed function, the
 * command and the tests run the same file, and a thread has no loader for TypeScript in Node.js 20.
 */
import { parentPort, workerData } from 'node:worker_threads';

/** @import { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler' */
/** @import { Answer, Question, ThreadData } from './typst-messages.ts' */

const { glue, engine } = /** @type {ThreadData} */ (workerData);
const { initSync, TypstCompilerBuilder, TypstFontResolverBuilder } =
  /** @type {typeof import('@myriaddreamin/typst-ts-web-compiler')} */ (await import(glue));
initSync({ module: engine });

/** Typst's severity and place beside the message of each fault. */
const withPlaces = 2;

/**
 * By the name of their fonts: the engine takes 13 MB for Latin alone with each compiler that is made.
 *
 * @type {Map<string, TypstCompiler>}
 */
const compilers = new Map();

/**
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
async function answer(question) {
  if (question.kind === 'coverage') return { coverage: coverageOf(question.font) };
  if (question.kind === 'pdf') return set(question);
  compilers.set(question.name, await compilerWith(question.files));
  return {};
}

/** @param {Uint8Array} font */
function coverageOf(font) {
  const resolver = new TypstFontResolverBuilder();
  const { info } = resolver.get_font_info(font);
  resolver.free();
  return info[0]?.coverage ?? [];
}

/** @param {readonly Uint8Array[]} fonts */
async function compilerWith(fonts) {
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  return builder.build();
}

/**
 * @param {Extract<Question, { kind: 'pdf' }>} question
 * @returns {Answer}
 */
function set({ source, data, fonts }) {
  const compiler = compilers.get(fonts);
  if (compiler === undefined) throw new Error(`this thread has no fonts named ${fonts}`);
  compiler.add_source('/report.typ', source);
  compiler.map_shadow('/paper.json', Buffer.from(data));
  const { result, diagnostics } = compiler.compile('/report.typ', undefined, 'pdf', withPlaces);
  compiler.reset();
  return result === undefined ? { diagnostics } : { pdf: result };
}

parentPort?.on('message', async (/** @type {Question} */ question) => parentPort?.postMessage(await answer(question)));
