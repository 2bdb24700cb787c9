import { isAlias, isCollection, type Node, visit } from 'yaml';
import type { ProgrammeSource } from '../programme-source.ts';
import { type Comments, commentsIn, commentsLost, isKept } from './comments.ts';
import { type Edit, isSame, type Path, valueAt } from './edit.ts';
import { isJson, isShared, nodeAt, nodesAlong, type Parsed, parsedAnew, parsedText, saidBy } from './parsed.ts';
import { rewritten } from './rewritten.ts';
import { type Splice, withSplices } from './splice.ts';
import { splicesFor } from './spliced.ts';
import { type Step, stepped, stepsOf } from './step.ts';
import { writtenWhole } from './written.ts';

/**
 * A programme file after edits, of which each sees what those before it made. What they do not touch stays as somebody wrote it:
 * comments, order, quotation marks and line breaks. A text that is no YAML stays as it is.
 */
export function edited(source: ProgrammeSource, edits: readonly Edit[]): ProgrammeSource {
  if (edits.length === 0) return source;
  const [, bom = '', written = ''] = /^(\ufeff?)(.*)$/s.exec(source.text) ?? [];
  const hasReturns = written.includes('\r\n') && !/(?<!\r)\n/.test(written);
  const text = hasReturns ? written.replaceAll('\r\n', '\n') : written;
  const made = editedText(text, edits);
  return made === text ? source : { ...source, text: bom + (hasReturns ? made.replaceAll('\n', '\r\n') : made) };
}

function editedText(text: string, edits: readonly Edit[]): string {
  const first = parsedText(text, isJson(text));
  const before = saidBy(first);
  if (before === undefined) return text;
  let value: unknown = before;
  const steps = edits.flatMap((edit) => {
    const next = stepsOf(value, edit);
    value = next.reduce(stepped, value);
    return next;
  });
  if (steps.length === 0) return text;
  if (edits.some((edit) => touchesShared(first, edit))) steps.unshift(...unsharing(first));
  return quickly(first, steps, value) ?? carefully(first, steps, before);
}

/** All steps, as many at once as are clear of each other, and one look whether the text then says what it is to say. */
function quickly(first: Parsed, steps: readonly Step[], wanted: unknown): string | undefined {
  const lost: Comments[] = [];
  let parsed = first;
  let waiting: { readonly step: Step; readonly splices: readonly Splice[] }[] = [];
  const settle = () => {
    if (waiting.length === 0) return;
    const splices = waiting.flatMap((each) => each.splices);
    parsed = parsedText(withSplices(parsed.text, splices), parsed.isJson);
    waiting = [];
  };
  for (const step of steps) {
    if (waiting.some((other) => !areClear(other.step, step, parsed))) settle();
    const splices = splicesFor(parsed, step);
    if (splices === undefined) return undefined;
    lost.push(commentsLost(parsed, step));
    waiting.push({ step, splices });
  }
  settle();
  return says(parsed, wanted) && isKept(commentsIn(first.text), lost, commentsIn(parsed.text))
    ? parsed.text
    : undefined;
}

/** Whether two steps can be done in one go: they touch different places, or both add to the end of the same map or list. */
function areClear(one: Step, other: Step, parsed: Parsed): boolean {
  const [zone, otherZone] = [zoneOf(one), zoneOf(other)];
  if (!isWithin(zone, otherZone) && !isWithin(otherZone, zone)) return true;
  return zone.length === otherZone.length && isAtEnd(one, parsed) && isAtEnd(other, parsed);
}

function isAtEnd(step: Step, parsed: Parsed): boolean {
  if (step.kind !== 'insert') return step.kind === 'add';
  const list = nodeAt(parsed, step.path);
  return isCollection(list) && step.at >= list.items.length;
}

/** What a step touches: the value, or all of the map or list that gets or loses a part. */
function zoneOf({ kind, path }: Step): Path {
  return kind === 'add' || kind === 'drop' ? path.slice(0, -1) : path;
}

function isWithin(path: Path, zone: Path): boolean {
  return zone.every((key, at) => key === path[at]);
}

/** Step by step, each in the way that changes least and is seen to be right. */
function carefully(first: Parsed, steps: readonly Step[], before: unknown): string {
  let [parsed, value] = [first, before];
  for (const step of steps) {
    value = stepped(value, step);
    parsed = parsedText(carefulStep(parsed, step, value), parsed.isJson);
  }
  return parsed.text;
}

function carefulStep(parsed: Parsed, step: Step, wanted: unknown): string {
  const comments = commentsIn(parsed.text);
  const lost = commentsLost(parsed, step);
  const isRight = (text: string | undefined): text is string => {
    if (text === undefined) return false;
    return says(parsedText(text, parsed.isJson), wanted) && isKept(comments, [lost], commentsIn(text));
  };
  const splices = splicesFor(parsed, step);
  const least = splices && withSplices(parsed.text, splices);
  if (isRight(least)) return least;
  for (let depth = step.path.length; depth >= 0; depth -= 1) {
    const text = rewritten(parsedAnew(parsed), step, step.path.slice(0, depth));
    if (isRight(text)) return text;
  }
  // No file is known for which none of these is right: what it says goes before how it is written.
  return writtenWhole(wanted, parsed.isJson);
}

function says(parsed: Parsed, wanted: unknown): boolean {
  return (!parsed.isJson || isJson(parsed.text)) && isSame(saidBy(parsed), wanted);
}

/** Whether an edit changes what another place refers to, or what refers to another place. */
function touchesShared(parsed: Parsed, edit: Edit): boolean {
  const path: Path =
    'set' in edit ? edit.set : 'remove' in edit ? edit.remove : 'insert' in edit ? edit.insert : edit.move;
  const node = nodeAt(parsed, path);
  return nodesAlong(parsed, path).some(isShared) || (node !== undefined && holdsShared(node));
}

function holdsShared(node: Node): boolean {
  let found = false;
  visit(node, {
    Node(_, each) {
      if (!isShared(each as Node)) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Puts what it refers to in the place of each alias: then each place is by itself. */
function unsharing({ document }: Parsed): Step[] {
  const value = saidBy({ document });
  const steps: Step[] = [];
  const walk = (path: Path): void => {
    const node = nodeAt({ document }, path);
    if (isAlias(node)) steps.push({ kind: 'replace', path, value: valueAt(value, path) });
    const inside = valueAt(value, path);
    if (!isCollection(node) || typeof inside !== 'object' || inside === null) return;
    for (const key of Object.keys(inside)) walk([...path, Array.isArray(inside) ? Number(key) : key]);
  };
  walk([]);
  return steps;
}
