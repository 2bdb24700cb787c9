import {
  Composer,
  type CST,
  Document,
  type ErrorCode,
  isAlias,
  isMap,
  isSeq,
  type LineCounter,
  type Pair,
  Parser,
  YAMLParseError,
} from 'yaml';

/**
 * What a file that somebody brings may hold at most. A programme of many sessions has some thousand values. Each is there since
 * something takes time with its square, or depth on the stack: the parser compares each key of a map with all others, and to
 * run out of stack within it can end the process.
 */
const mostOfFile = { bytes: 2 ** 20, depth: 64, keys: 2000, values: 50_000, errors: 100 } as const;

/** Reads YAML that may be a trap. What is wrong with it is in its `errors`, and of a trap nothing else is there. */
export function guardedDocument(text: string, lines: LineCounter): Document.Parsed {
  if (Buffer.byteLength(text) > mostOfFile.bytes) return refused(0, tooMuch, lines);
  const tokens: CST.Token[] = [];
  try {
    for (const token of new Parser(lines.addNewLine).parse(text)) tokens.push(token);
  } catch {
    // More in one place than a call takes.
    return refused(0, tooMuch, lines);
  }
  const trap = trapIn(tokens);
  if (trap !== undefined) return refused(trap.offset, trap.why, lines);
  const document = composed(tokens, text.length, lines);
  const repeated = expandedTooFar(document);
  if (repeated !== undefined) return refused(repeated, tooMuch, lines);
  const known = document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  document.errors.push(...document.warnings.filter((each) => !known.includes(each)).map(asError));
  if (document.directives.yaml.version === '1.1') document.errors.push(oldVersion());
  document.errors.splice(mostOfFile.errors);
  return document;
}

type Why = readonly [code: string, message: string];

const tooMuch: Why = ['TOO_MUCH', 'This is more than a programme can hold'];
const tooDeep: Why = ['RESOURCE_EXHAUSTION', 'This is nested too deeply'];

function refused(offset: number, [code, message]: Why, lines: LineCounter): Document.Parsed {
  // What was not read has a first line all the same.
  if (lines.lineStarts.length === 0) lines.addNewLine(0);
  const document = new Document() as Document.Parsed;
  document.errors = [new YAMLParseError([offset, offset + 1], code as ErrorCode, message)];
  return document;
}

function asError({ pos, code, message }: { pos: [number, number]; code: ErrorCode; message: string }): YAMLParseError {
  return new YAMLParseError(pos, code, message);
}

/** Words that are so or not so in the one version are texts in the other. */
function oldVersion(): YAMLParseError {
  return new YAMLParseError([0, 1], 'BAD_DIRECTIVE', 'YAML 1.1 is not read here, only 1.2');
}

/** Where tokens hold one another too deeply, or too many keys beside each other. Goes through them without a stack of calls. */
function trapIn(tokens: readonly CST.Token[]): { readonly offset: number; readonly why: Why } | undefined {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  let seen = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > mostOfFile.depth) return { offset: token.offset, why: tooDeep };
    seen += 1;
    if (seen > mostOfFile.values || keysOf(token) > mostOfFile.keys) return { offset: token.offset, why: tooMuch };
    for (const inside of tokensIn(token)) open.push({ token: inside, depth: depth + 1 });
  }
  return undefined;
}

function tokensIn(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  const items = 'items' in token ? (token.items as CST.CollectionItem[]) : [];
  return items.flatMap(({ key, value }) => [...(key ? [key] : []), ...(value ? [value] : [])]);
}

/** How many keys a map has; of a list, those of its parts that are written as keys. */
function keysOf(token: CST.Token): number {
  if (token.type !== 'block-map' && token.type !== 'flow-collection') return 0;
  return (token.items as CST.CollectionItem[]).filter(({ sep }) => sep !== undefined).length;
}

/** As `parseDocument` does, which takes a text. */
function composed(tokens: readonly CST.Token[], length: number, lineCounter: LineCounter): Document.Parsed {
  const composer = new Composer({ lineCounter, prettyErrors: false, uniqueKeys: true, keepSourceTokens: true });
  const [document, another] = composer.compose(tokens, true, length);
  if (document === undefined) throw new Error('an empty text is a document, too');
  if (another?.range) {
    const [start, end] = another.range;
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', severalDocuments));
  }
  return document as Document.Parsed;
}

const severalDocuments = 'Source contains multiple documents; please use YAML.parseAllDocuments()';

/** Where a document becomes too large once what aliases stand for is in their places; what holds itself has no end. */
function expandedTooFar({ contents }: Document.Parsed): number | undefined {
  const anchored = new Map<string, number>();
  let place = 0;
  const sizeOf = (node: unknown): number => {
    if (isAlias(node)) {
      place = node.range?.[0] ?? place;
      return anchored.get(node.source) ?? 1;
    }
    const inside: unknown[] = isMap(node)
      ? node.items.flatMap(({ key, value }: Pair) => [key, value])
      : isSeq(node)
        ? node.items
        : [];
    const { anchor } = (node ?? {}) as { anchor?: string };
    if (anchor !== undefined) anchored.set(anchor, Number.POSITIVE_INFINITY);
    const size = inside.reduce<number>((sum, each) => sum + sizeOf(each), 1);
    if (anchor !== undefined) anchored.set(anchor, size);
    return size;
  };
  return sizeOf(contents) > mostOfFile.values ? place : undefined;
}
