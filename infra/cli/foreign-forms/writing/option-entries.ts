import type { Asks, ForeignComment, ForeignOption } from '../foreign-form.ts';
import { Ids } from './ids.ts';
import { commentWhen, writeField } from './own-fields.ts';
import type { Target } from './show-when.ts';
import { textNode } from './text-node.ts';
import type { Writing, WrittenParts } from './written-parts.ts';
import { listNode, mapNode, withCommentsBehind } from './yaml-nodes.ts';

type Optioned = Extract<Asks, { options: unknown }>;

/** What makes up a question with options. The fields beside them are added to the targets. */
export function optionEntries(
  asks: Optioned,
  of: { readonly id: string; readonly comment: ForeignComment | undefined; readonly targets: Map<string, Target> },
  writing: Writing,
): WrittenParts {
  const { type, options, max, isRandom } = asks;
  const decides = type === 'one' || type === 'several';
  const isLow = (option: ForeignOption) => of.comment?.after?.includes(option.name);
  const hasLow = of.comment?.after !== undefined && commentWhen(asks, of.comment, 'unknown') === 'low';
  const ids = new Ids('o');
  const named = options.map((option) => ({ ...option, id: ids.of(option.name) }));
  const nodes = named.map((option) => {
    const write =
      decides && option.write ? writeField(option.write, { question: of.id, option: option.id }, writing) : undefined;
    if (write?.name !== undefined) of.targets.set(write.name, write.target);
    return withCommentsBehind(
      mapNode(
        [
          ['id', option.id],
          ['text', textNode(option.text, writing.languages, option.name === '' ? option.id : option.name)],
          ['favourable', (hasLow && !isLow(option)) || undefined],
          ['exclusive', (type === 'several' && option.isExclusive) || undefined],
          ['right', (type === 'check' && option.isRight) || undefined],
          ['write', write?.value],
        ],
        true,
      ),
    );
  });
  const joint = options.filter(({ isExclusive }) => !isExclusive).length;
  return {
    entries: [
      ['options', listNode(nodes)],
      ['order', isRandom && 'random'],
      ['max', type === 'several' && max !== undefined && max < joint ? max : undefined],
    ],
    toFillIn: [],
    ...(decides && { values: new Map(named.map(({ name, id }) => [name, id])) }),
  };
}
