import type { Comparison, Condition } from './foreign-form.ts';

/** How a program writes the names of questions in its conditions, and what is asked of them there. */
export interface Dialect {
  /** A name of a question at the beginning of the rest of a condition: as it stands there, and the name. */
  readonly reference: (rest: string) => { readonly written: string; readonly name: string } | undefined;
}

/** Longer ones are not conditions of "the simple kind", and must not keep the reader busy. */
const longest = 2000;

type Token =
  | { readonly kind: 'question'; readonly name: string }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'sign'; readonly sign: string };

/**
 * What a condition of XLSForm, SurveyJS or LimeSurvey means, where it compares answers with values and joins such comparisons
 * by "and", "or" and "not". Undefined: it asks for more.
 */
export function conditionOf(source: string, dialect: Dialect): Condition | undefined {
  if (source.length > longest) return undefined;
  const tokens = tokensOf(source.trim(), dialect);
  if (tokens === undefined || tokens.length === 0) return undefined;
  try {
    const reader = new Reader(tokens);
    const condition = reader.any();
    return reader.isAtEnd() ? condition : undefined;
  } catch (cause) {
    if (cause instanceof NotSimple) return undefined;
    throw cause;
  }
}

class NotSimple extends Error {
  override readonly name = 'NotSimple';
}

/** What several programs call the same. */
const signs: Readonly<Record<string, string>> = {
  '==': '=',
  eq: '=',
  equal: '=',
  '<>': '!=',
  ne: '!=',
  notequal: '!=',
  lt: '<',
  less: '<',
  le: '<=',
  lessorequal: '<=',
  gt: '>',
  greater: '>',
  ge: '>=',
  greaterorequal: '>=',
  '&&': 'and',
  '||': 'or',
  '!': 'not',
  negate: 'not',
  '*=': 'contains',
  contain: 'contains',
  notcontain: 'notcontains',
  anyof: 'anyof',
  is_empty: 'empty',
};

const known = new Set([
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'and',
  'or',
  'not',
  'contains',
  'notcontains',
  'anyof',
  'allof',
  'noneof',
  'empty',
  'notempty',
  'selected',
  '(',
  ')',
  '[',
  ']',
  ',',
]);

function tokensOf(source: string, { reference }: Dialect): Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const blank = /^\s+/.exec(rest)?.[0];
    if (blank !== undefined) {
      at += blank.length;
      continue;
    }
    const [token, length] = tokenAt(rest, reference) ?? [];
    if (token === undefined || length === undefined) return undefined;
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function tokenAt(rest: string, reference: Dialect['reference']): [Token, number] | undefined {
  const quoted = /^(?:"([^"]*)"|'([^']*)')/.exec(rest);
  if (quoted !== null) return [{ kind: 'value', value: quoted[1] ?? quoted[2] ?? '' }, quoted[0].length];
  const number = /^-?\d+(?:\.\d+)?(?![\w.])/.exec(rest)?.[0];
  if (number !== undefined) return [{ kind: 'value', value: number }, number.length];
  const written = /^(?:==|!=|<>|<=|>=|&&|\|\||\*=|[=<>!()[\],])/.exec(rest)?.[0] ?? /^[a-z_]+(?!\w)/i.exec(rest)?.[0];
  const sign = written === undefined ? undefined : (signs[written.toLowerCase()] ?? written.toLowerCase());
  if (written !== undefined && sign !== undefined && known.has(sign)) return [{ kind: 'sign', sign }, written.length];
  if (written === 'true' || written === 'false') return [{ kind: 'value', value: written }, written.length];
  const question = reference(rest);
  return question === undefined ? undefined : [{ kind: 'question', name: question.name }, question.written.length];
}

const turned: Readonly<Record<Comparison, Comparison>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

const isComparison = (sign: string): sign is Comparison => Object.hasOwn(turned, sign);

/** Reads tokens from the first to the last. Throws NotSimple. */
class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  any(): Condition {
    return this.joined(
      'or',
      () =>
        this.joined(
          'and',
          () => this.single(),
          (all) => ({ all }),
        ),
      (any) => ({ any }),
    );
  }

  private joined(sign: string, part: () => Condition, join: (parts: Condition[]) => Condition): Condition {
    const first = part();
    const parts = [first];
    while (this.takes(sign)) parts.push(part());
    return parts.length === 1 ? first : join(parts);
  }

  private single(): Condition {
    this.depth += 1;
    if (this.depth > 50) throw new NotSimple();
    try {
      if (this.takes('not')) return { not: this.single() };
      if (this.takes('(')) return this.closed(this.any());
      if (this.takes('selected')) return this.selected();
      if (this.takes('empty')) return this.emptiness();
      return this.comparison();
    } finally {
      this.depth -= 1;
    }
  }

  /** `selected(${q}, 'a')` */
  private selected(): Condition {
    this.must('(');
    const question = this.question();
    this.must(',');
    return this.closed({ question, is: [this.value()] });
  }

  /** `is_empty(q)` */
  private emptiness(): Condition {
    this.must('(');
    return this.closed({ not: { question: this.question(), is: 'answered' } });
  }

  private closed(condition: Condition): Condition {
    this.must(')');
    return condition;
  }

  private comparison(): Condition {
    const token = this.next();
    if (token.kind === 'value') {
      const sign = this.sign();
      return compared(this.question(), isComparison(sign) ? turned[sign] : sign, [token.value]);
    }
    if (token.kind !== 'question') throw new NotSimple();
    const sign = this.sign();
    if (sign === 'empty') return { not: { question: token.name, is: 'answered' } };
    if (sign === 'notempty') return { question: token.name, is: 'answered' };
    return compared(token.name, sign, this.takes('[') ? this.list() : [this.value()]);
  }

  private list(): string[] {
    const values = [this.value()];
    while (this.takes(',')) values.push(this.value());
    this.must(']');
    return values;
  }

  private takes(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || token.sign !== sign) return false;
    this.at += 1;
    return true;
  }

  private must(sign: string): void {
    if (!this.takes(sign)) throw new NotSimple();
  }

  private next(): Token {
    const token = this.tokens[this.at];
    if (token === undefined) throw new NotSimple();
    this.at += 1;
    return token;
  }

  private sign(): string {
    const token = this.next();
    if (token.kind !== 'sign') throw new NotSimple();
    return token.sign;
  }

  private value(): string {
    const token = this.next();
    if (token.kind !== 'value') throw new NotSimple();
    return token.value;
  }

  private question(): string {
    const token = this.next();
    if (token.kind !== 'question') throw new NotSimple();
    return token.name;
  }
}

function compared(question: string, sign: string, values: readonly string[]): Condition {
  const [first = ''] = values;
  switch (sign) {
    case '=':
    case 'contains':
    case 'allof':
    case 'anyof':
      if (first === '' && values.length === 1) return { not: { question, is: 'answered' } };
      return (sign === 'contains' || sign === 'allof') && values.length > 1
        ? { all: values.map((value) => ({ question, is: [value] })) }
        : { question, is: values };
    case '!=':
    case 'notcontains':
    case 'noneof':
      if (first === '' && values.length === 1) return { question, is: 'answered' };
      return { not: { question, is: values } };
    default:
      if (!isComparison(sign) || !Number.isFinite(Number(first)) || first === '') throw new NotSimple();
      return { question, than: sign, number: Number(first) };
  }
}
