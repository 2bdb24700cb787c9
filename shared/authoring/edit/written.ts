import { Document, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml';
import { layOut } from '../laid-out.ts';

/** How a file is written where something is put. */
export interface Style {
  /** Within brackets or braces: in one line, and with quotation marks around what would end it. */
  readonly isFlow: boolean;
  /** The file is JSON, and stays so. */
  readonly isJson: boolean;
  /** How far lines behind the first are indented, in columns. */
  readonly indent: number;
}

/** A value as it is written in a file, without the end of its last line; where it replaces another, in its quotation marks. */
export function written(value: unknown, style: Style, like?: Scalar): string {
  if (style.isJson) return JSON.stringify(value);
  if (typeof value !== 'string') return inDocument(value, style);
  switch (like?.type) {
    case Scalar.QUOTE_DOUBLE:
      return doubleQuoted(value);
    case Scalar.QUOTE_SINGLE:
      return /[\p{Cc}\u2028\u2029\ufeff]/u.test(value) ? doubleQuoted(value) : `'${value.replaceAll("'", "''")}'`;
    case Scalar.BLOCK_LITERAL:
    case Scalar.BLOCK_FOLDED:
      return inDocument(value, style, Scalar.BLOCK_LITERAL);
    default:
      return inDocument(value, style);
  }
}

/** A key with its value. */
export function writtenPair(key: string, value: unknown, style: Style): string {
  if (style.isJson) return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  const text = textOf({ [key]: value }, style);
  return style.isFlow ? text.slice('{ '.length, -' }'.length) : text;
}

/** A part of a list in lines of its own. */
export function writtenItem(value: unknown, style: Style): string {
  return textOf([value], { ...style, isFlow: false });
}

/** All that a file says. */
export function writtenWhole(value: unknown, isJson: boolean): string {
  if (isJson) return `${JSON.stringify(value, null, 2)}\n`;
  return `${typeof value === 'object' && value !== null ? textOf(value, { isFlow: false, isJson, indent: 0 }) : JSON.stringify(value)}\n`;
}

/** A value as the value of a key, which is taken away again. */
function inDocument(value: unknown, style: Style, type?: Scalar.Type): string {
  const text = textOf({ k: value }, style, type);
  return style.isFlow ? text.slice('{ k: '.length, -' }'.length) : text.slice('k:'.length).replace(/^ /, '');
}

function textOf(value: object, { isFlow, indent }: Style, type?: Scalar.Type): string {
  // Readers of YAML 1.1 would take an id of `no` for false.
  const document = new Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  const root = document.contents as Node;
  if (isFlow) setFlow(root);
  else {
    layOut(root);
    if (isMap(root) || isSeq(root)) root.flow = false;
  }
  if (type !== undefined && isMap(root)) {
    const [pair] = root.items;
    if (isScalar(pair?.value)) pair.value.type = type;
  }
  const text = document.toString({ lineWidth: 0 }).replace(/\n$/, '');
  return text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(indent)}`);
}

/** All in one line: texts of several lines, too. */
function setFlow(node: unknown): void {
  if (isScalar(node) && /[\n\r]/.test(String(node.value))) node.type = Scalar.QUOTE_DOUBLE;
  if (isMap(node)) for (const pair of node.items) for (const each of [pair.key, pair.value]) setFlow(each);
  if (isSeq(node)) for (const each of node.items) setFlow(each);
  if (isMap(node) || isSeq(node)) node.flow = true;
}

/** As JSON writes it, and with what other readers take for the end of a line as its number. */
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
