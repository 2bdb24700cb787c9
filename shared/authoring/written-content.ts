import type { Source } from '../programme/source.ts';
import { parsedOnce } from './parsed-texts.ts';
import type { ProgrammeSource } from './programme-source.ts';

type Content = Readonly<Record<string, unknown>>;

const read = new WeakMap<ProgrammeSource, { readonly content: Content | undefined }>();

/**
 * What a source says, whatever is wrong with it: it may lack anything, and have anything in its place. Undefined: it is no YAML, or says
 * no keys with values. Each source is read once.
 */
export function contentOf(source: ProgrammeSource): Content | undefined {
  const known = read.get(source) ?? { content: contentIn(source) };
  read.set(source, known);
  return known.content;
}

function contentIn(source: ProgrammeSource): Content | undefined {
  const { document } = parsedOnce(source.text);
  if (document.errors.length > 0) return undefined;
  const content = plainValues(document);
  return typeof content === 'object' && content !== null && !Array.isArray(content) ? (content as Content) : undefined;
}

/** An alias without its anchor, or a bomb of aliases, only shows here. */
function plainValues(document: Source['document']): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}
