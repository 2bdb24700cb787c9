import type { YAMLMap } from 'yaml';
import { formTexts } from '../../../../shared/i18n/form-texts.ts';
import type { Asks, ForeignComment, ForeignText } from '../foreign-form.ts';
import { isSaid } from '../foreign-text.ts';
import { conditionNode } from './condition-node.ts';
import { commentField, commentWhen, type WrittenField } from './own-fields.ts';
import type { Best } from './scale-entries.ts';
import type { ShowWhen, Target } from './show-when.ts';
import { textNode } from './text-node.ts';
import type { Writing } from './written-parts.ts';
import { mapNode } from './yaml-nodes.ts';

/** A comment as it is written: as a key of its question, or as a question of its own behind it. */
export interface WrittenComment {
  readonly value?: WrittenField['value'];
  readonly nodes: readonly YAMLMap[];
  readonly targets: ReadonlyMap<string, Target>;
}

/** The question on which a comment is, or the row. */
export interface Commented {
  readonly asks: Asks;
  /** Which end of its scale is good. */
  readonly best: Best;
  /** What the form calls it. */
  readonly name: string;
  readonly id: string;
  readonly values: ReadonlyMap<string, string | number> | undefined;
  readonly showWhen: ShowWhen | undefined;
}

export function writtenComment(comment: ForeignComment | undefined, on: Commented, writing: Writing): WrittenComment {
  if (comment === undefined) return { nodes: [], targets: new Map() };
  const when = commentWhen(on.asks, comment, on.best);
  if (when === undefined) return ofItsOwn(comment, on, writing);
  const { value, name, target } = commentField(comment, when, on.id, writing);
  return { value, nodes: [], targets: new Map(name === undefined ? [] : [[name, target]]) };
}

/** Behind a question that takes none, or none of this kind. */
function ofItsOwn(comment: ForeignComment, on: Commented, { ids, languages, lengths }: Writing): WrittenComment {
  const id = ids.of(comment.name ?? `${on.name}_c`);
  const usual: ForeignText = Object.fromEntries(languages.map((language) => [language, formTexts(language).comment]));
  const text = comment.text !== undefined && isSaid(comment.text) ? comment.text : usual;
  const after = (comment.after ?? []).flatMap((name) => on.values?.get(name) ?? []);
  const showWhen = after.length > 0 ? { question: on.id, is: after } : on.showWhen;
  const length = comment.maxLength ?? lengths.long;
  const node = mapNode([
    ['id', id],
    ['type', 'text'],
    ['text', textNode(text, languages, id)],
    ['maxLength', length === 1000 ? undefined : length],
    ['showWhen', showWhen && conditionNode(showWhen)],
  ]);
  const target: Target = { id, values: new Map(), isSingle: true, isAlwaysAnswered: false, isLeavable: true };
  return { nodes: [node], targets: new Map(comment.name === undefined ? [] : [[comment.name, target]]) };
}
