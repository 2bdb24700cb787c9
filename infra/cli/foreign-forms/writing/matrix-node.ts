import type { YAMLMap } from 'yaml';
import { toFillIn } from '../../../../shared/authoring/still-to-fill-in.ts';
import type { Asks, ForeignQuestion } from '../foreign-form.ts';
import { writtenComment } from './comment-node.ts';
import { conditionNode } from './condition-node.ts';
import { bestOf } from './own-fields.ts';
import { scaleEntries } from './scale-entries.ts';
import type { ShowWhen, Target } from './show-when.ts';
import { textNode } from './text-node.ts';
import type { Writing } from './written-parts.ts';
import type { WrittenQuestion } from './written-question.ts';
import { listNode, mapNode, remark, remarkBehind, withCommentsBehind } from './yaml-nodes.ts';

type Matrix = ForeignQuestion & { readonly asks: Extract<Asks, { type: 'matrix' }> };

/** Several rows on one scale as one block of a programme file. */
export function matrixNode(
  { name, text, asks, notApplicable, comment: onAll }: Matrix,
  { showWhen, isForAll }: { readonly showWhen: ShowWhen | undefined; readonly isForAll: boolean },
  writing: Writing,
): WrittenQuestion {
  const { ids, languages } = writing;
  const { scale, rows, isRandom } = asks;
  const id = ids.of(name);
  const best = bestOf(
    scale,
    rows.map(({ comment }) => comment),
  );
  const { entries, values = new Map(), toFillIn: open } = scaleEntries(scale, best, writing);
  const answers = new Map([...values, ...(notApplicable ? [[notApplicable.name, 'na'] as const] : [])]);
  const areRequired = rows.every(({ isRequired }) => isRequired);
  const targets = new Map<string, Target>();
  const behind: YAMLMap[] = [];
  const rowNodes = rows.map((row) => {
    const rowId = ids.of(row.name);
    const isAlwaysAnswered = row.isRequired && isForAll && showWhen === undefined;
    targets.set(row.name, { id: rowId, values: answers, isSingle: true, isLeavable: true, isAlwaysAnswered });
    const on = { asks: scale, best, name: row.name, id: rowId, values: answers, showWhen };
    const comment = writtenComment(row.comment, on, writing);
    for (const [called, target] of comment.targets) targets.set(called, target);
    behind.push(...comment.nodes);
    const node = mapNode(
      [
        ['id', rowId],
        ['text', textNode(row.text, languages, row.name === '' ? rowId : row.name)],
        ['required', (row.isRequired && !areRequired) || undefined],
        ['comment', comment.value],
      ],
      !Object.values(row.text).some((words) => words.includes('\n')),
    );
    return node.flow ? withCommentsBehind(node) : node;
  });
  const node = mapNode([
    ['id', id],
    ['type', 'matrix'],
    ['text', textNode(text, languages, name === '' ? id : name)],
    ...entries,
    ['notApplicable', notApplicable && textNode(notApplicable.text, languages, notApplicable.name)],
    ['showWhen', showWhen && conditionNode(showWhen)],
    ['required', areRequired || undefined],
    ['order', isRandom && 'random'],
    ['rows', listNode(rowNodes)],
  ]);
  for (const [key, words] of open) remark(node, key, toFillIn + words);
  if (id !== name.toLowerCase()) remarkBehind(node, 'id', `${name} in the form`);
  const last = writtenComment(onAll, { asks, best, name, id, values: undefined, showWhen }, writing);
  return { nodes: [node, ...behind, ...last.nodes], targets: new Map([...targets, ...last.targets]) };
}
