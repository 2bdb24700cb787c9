import type { YAMLMap } from 'yaml';
import { toFillIn } from '../../../../shared/authoring/still-to-fill-in.ts';
import type { Asks, ForeignComment, ForeignQuestion, ScaleAsks } from '../foreign-form.ts';
import { joined } from '../foreign-text.ts';
import { writtenComment } from './comment-node.ts';
import { conditionNode } from './condition-node.ts';
import { dateEntries, numberEntries } from './limit-entries.ts';
import { matrixNode } from './matrix-node.ts';
import { optionEntries } from './option-entries.ts';
import { bestOf } from './own-fields.ts';
import { scaleEntries } from './scale-entries.ts';
import type { ShowWhen, Target } from './show-when.ts';
import { textNode } from './text-node.ts';
import type { Writing, WrittenParts } from './written-parts.ts';
import type { WrittenQuestion } from './written-question.ts';
import { mapNode, remark, remarkBehind } from './yaml-nodes.ts';

/** A question of a programme file, made of one of a form. `isForAll`: nobody skips its page. */
export function questionNode(
  question: ForeignQuestion,
  { showWhen, isForAll }: { readonly showWhen: ShowWhen | undefined; readonly isForAll: boolean },
  writing: Writing,
): WrittenQuestion {
  const { name, isRequired, notApplicable } = question;
  const { asks, text } = onlyBox(question) ?? question;
  if (asks.type === 'matrix') return matrixNode({ ...question, asks }, { showWhen, isForAll }, writing);
  const { languages } = writing;
  const id = writing.ids.of(name);
  const targets = new Map<string, Target>();
  const written = partsOf(asks, { id, comment: question.comment, targets }, writing);
  const own = targetOf(asks, { id, written, notApplicable });
  if (own !== undefined)
    targets.set(name, { ...own, isAlwaysAnswered: isRequired && isForAll && showWhen === undefined });
  const best = isScale(asks) ? bestOf(asks, [question.comment]) : 'unknown';
  const comment = writtenComment(question.comment, { asks, best, name, id, values: own?.values, showWhen }, writing);
  const node = mapNode([
    ['id', id],
    ['type', asks.type],
    ['text', textNode(text, languages, name === '' ? id : name)],
    ...written.entries,
    ['comment', comment.value],
    ['showWhen', showWhen && conditionNode(showWhen)],
    ['required', isRequired || undefined],
    ['notApplicable', notApplicableNode(asks, notApplicable, languages)],
  ]);
  for (const [key, words] of written.toFillIn) remark(node, key, toFillIn + words);
  if (id !== name.toLowerCase()) remarkBehind(node, 'id', `${name} in the form`);
  return { nodes: [node, ...comment.nodes], targets: new Map([...targets, ...comment.targets]) };
}

function isScale(asks: Asks): asks is ScaleAsks {
  return asks.type === 'scale' || asks.type === 'zero-to-ten';
}

/** What is written, and a box, have no such choice. */
function notApplicableNode(
  { type }: Asks,
  notApplicable: ForeignQuestion['notApplicable'],
  languages: Writing['languages'],
): YAMLMap | undefined {
  if (notApplicable === undefined || type === 'text' || type === 'consent') return undefined;
  return textNode(notApplicable.text, languages, notApplicable.name);
}

/** Several options of which there is one are a box to tick. */
function onlyBox({ text, asks }: ForeignQuestion): Pick<ForeignQuestion, 'text' | 'asks'> | undefined {
  if (asks.type !== 'several' || asks.options.length !== 1) return undefined;
  const [option] = asks.options;
  return option && { text: joined(text, option.text), asks: { type: 'consent', name: option.name } };
}

type NotMatrix = Exclude<Asks, { type: 'matrix' }>;

/** What makes up a question; fields beside its options are added to the targets. */
function partsOf(
  asks: NotMatrix,
  of: { readonly id: string; readonly comment: ForeignComment | undefined; readonly targets: Map<string, Target> },
  writing: Writing,
): WrittenParts {
  switch (asks.type) {
    case 'one':
    case 'several':
    case 'rank':
    case 'check':
      return optionEntries(asks, of, writing);
    case 'yes-no': {
      const [yes, no] = asks.names;
      const isNoGood = of.comment?.after?.join() === yes;
      return {
        entries: [['favourable', isNoGood ? 'no' : undefined]],
        toFillIn: [],
        values: new Map([
          [yes, 'yes'],
          [no, 'no'],
        ]),
      };
    }
    case 'scale':
    case 'zero-to-ten':
      return scaleEntries(asks, bestOf(asks, [of.comment]), writing);
    case 'number':
      return numberEntries(asks, writing);
    case 'date':
      return dateEntries(asks, writing);
    case 'text':
      return textEntries(asks, writing);
    case 'consent':
      return { entries: [], toFillIn: [], values: new Map([[asks.name, 'yes']]) };
  }
}

function textEntries({ lines, maxLength }: Extract<Asks, { type: 'text' }>, { lengths }: Writing): WrittenParts {
  const length = maxLength ?? lengths[lines];
  return {
    entries: [
      ['lines', lines === 'short' ? 'short' : undefined],
      ['maxLength', length === 1000 ? undefined : length],
    ],
    toFillIn: [],
  };
}

/** How conditions find a question, if it can decide: by an answer, or by whether there is one. */
function targetOf(
  { type }: NotMatrix,
  {
    id,
    written: { values, classes },
    notApplicable,
  }: {
    readonly id: string;
    readonly written: WrittenParts;
    readonly notApplicable: ForeignQuestion['notApplicable'] | undefined;
  },
): Omit<Target, 'isAlwaysAnswered'> | undefined {
  const isLeavable = type !== 'consent' && type !== 'number' && type !== 'date' && type !== 'rank';
  if (classes !== undefined) {
    const lowest = new Map(classes.map(({ low }) => [low, Number(low)]));
    return { id, values: lowest, classes, isSingle: true, isLeavable };
  }
  if (values === undefined && !isLeavable) return undefined;
  const all = values && [...values, ...(notApplicable ? [[notApplicable.name, 'na'] as const] : [])];
  return { id, values: new Map(all), isSingle: type !== 'several', isLeavable };
}
