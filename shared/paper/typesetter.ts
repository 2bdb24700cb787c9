import {
  initSync,
  type TypstCompiler,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import type { Coverage } from './coverage.ts';
import { engineFile } from './paper-file-names.ts';
import type { PaperFiles } from './paper-files.ts';

/** What Typst is given: its source, the data that this reads, and fonts. */
interface Job {
  readonly source: string;
  readonly data: unknown;
  readonly fonts: Fonts;
}

/** Font files, read when they are used for the first time. */
interface Fonts {
  /** The same name, the same files. */
  readonly name: string;
  read(): Promise<readonly Uint8Array[]>;
}

/** Makes papers. */
export interface Typesetter {
  /** Which characters a font file has. */
  coverageOf(font: Uint8Array): Coverage;
  /** A tagged PDF 1.7. Throws an Error with Typst's own messages when the source is wrong. */
  pdf(job: Job): Promise<Uint8Array>;
}

let started: Promise<void> | undefined;

/** Typst, ready to work. Its engine is compiled once in a process, when the first paper is asked for: that takes half a second. */
export async function typesetter(files: PaperFiles): Promise<Typesetter> {
  started ??= files(engineFile).then((module) => void initSync({ module: module as BufferSource }));
  try {
    await started;
  } catch (cause) {
    // The next paper tries again.
    started = undefined;
    throw cause;
  }
  return { coverageOf, pdf };
}

function coverageOf(font: Uint8Array): Coverage {
  const resolver = new TypstFontResolverBuilder();
  const { info } = resolver.get_font_info(font) as { info: readonly { coverage: Coverage }[] };
  resolver.free();
  return info[0]?.coverage ?? [];
}

/** Typst's severity and place beside the message of each fault. */
const withPlaces = 2;

/**
 * By the name of their fonts, and kept while the process lives: the engine never gives back the memory that fonts have taken,
 * 13 MB for Latin alone with each compiler that is made.
 */
const compilers = new Map<string, Promise<TypstCompiler>>();

async function compilerWith({ name, read }: Fonts): Promise<TypstCompiler> {
  const made = compilers.get(name) ?? newCompiler(read);
  compilers.set(name, made);
  try {
    return await made;
  } catch (cause) {
    // The next paper tries again.
    compilers.delete(name);
    throw cause;
  }
}

async function newCompiler(read: Fonts['read']): Promise<TypstCompiler> {
  const fonts = await read();
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  return builder.build();
}

async function pdf({ source, data, fonts }: Job): Promise<Uint8Array> {
  const compiler = await compilerWith(fonts);
  try {
    compiler.add_source('/report.typ', source);
    compiler.map_shadow('/paper.json', Buffer.from(JSON.stringify(data)));
    const { result, diagnostics } = compiler.compile('/report.typ', undefined, 'pdf', withPlaces) as {
      result?: Uint8Array;
      diagnostics?: unknown;
    };
    if (result === undefined) throw new Error(`Typst could not set the report: ${JSON.stringify(diagnostics)}`);
    return result;
  } finally {
    compiler.reset();
  }
}
