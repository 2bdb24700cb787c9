import type { CompiledMessage } from 'icu-minify/format';

/** A value that a message takes. */
export interface MessageValue {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'plural' | 'select';
  /** Of a plural or a choice: `one`, `other`, `=0`, `true`. */
  readonly branches: readonly string[];
}

/** A value is written in a way that no text here has. */
export class UnknownValueKind extends Error {
  override readonly name = 'UnknownValueKind';

  constructor(
    readonly lacks: 'kind' | 'style',
    readonly value: string,
    problem: string,
  ) {
    super(`${value} ${problem}`);
  }
}

type Node = Exclude<CompiledMessage, string>[number];

/** Whether a value is given as a number. */
export function isNumber(kind: MessageValue['kind']): boolean {
  return kind === 'number' || kind === 'plural';
}

/** The numbers by which icu-minify names what follows a value's name. */
const kinds: Readonly<Record<number, MessageValue['kind']>> = { 1: 'select', 2: 'plural', 4: 'number' };

/** The values that a compiled message takes, in the order in which they stand, each as often as it stands. */
export function valuesIn(message: CompiledMessage): MessageValue[] {
  return typeof message === 'string' ? [] : message.flatMap(valuesOf);
}

function valuesOf(node: Node): MessageValue[] {
  if (!Array.isArray(node)) return [];
  const [name, type, options] = node as [string, number | undefined, unknown];
  if (type === undefined) return [{ name, kind: 'text', branches: [] }];
  const kind = kinds[type];
  if (kind === undefined) {
    throw new UnknownValueKind('kind', `{${name}}`, 'is neither a number nor a plural nor a choice');
  }
  if (kind === 'number') {
    if (options !== undefined) throw new UnknownValueKind('style', `{${name}, number}`, 'has a style, and needs none');
    return [{ name, kind, branches: [] }];
  }
  const branches = Object.entries(options as Record<string, Node | Node[]>);
  const inner = branches.flatMap(([, branch]) => (Array.isArray(branch) ? (branch as Node[]).flatMap(valuesOf) : []));
  return [{ name, kind, branches: branches.map(([branch]) => branch) }, ...inner];
}
