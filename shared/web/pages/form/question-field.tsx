import type { VNode } from 'preact';
import { boundTo } from '../../../questionnaire/blocks.ts';
import { type Condition, details, type Item, wording } from '../../../questionnaire/items.ts';
import type { ControlProps, QuestionControl } from '../../parts/control.ts';
import { itemAttributes } from '../../parts/item-attributes.ts';
import { Line, Prose } from '../../parts/prose.tsx';
import { BoundText } from './bound-text.tsx';
import { controlOf } from './controls.ts';
import { OnlyIf } from './only-if.tsx';

interface QuestionProps extends Omit<ControlProps, 'question' | 'described' | 'ask' | 'under'> {
  /** What is wrong with answers, in words, by their items. */
  readonly errors: ReadonlyMap<string, string>;
  /** The texts that have their place under it, or under one of its options. */
  readonly bound: readonly Item[];
  /** It is a row of a matrix, which says of whom its rows are asked. */
  readonly isRow: boolean;
  /** By what it has its place, on a page in random order, or in such a matrix. */
  readonly order?: string | undefined;
  /** Of whom it is asked, as far as its page does not say so. */
  readonly condition: Condition | undefined;
}

/** One item of the form. */
export function QuestionField(props: QuestionProps): VNode {
  const { item, language, texts, errors, bound, isRow } = props;
  const { key, question } = item;
  // A matrix says of whom its rows are asked.
  const condition = isRow ? undefined : props.condition;
  const error = errors.get(key);
  const { layout, Control, hint: hintOf, describedBy } = controlOf(question);
  const hint = hintOf(question, props);
  const more = details(question.text, item.subject, language);
  const ids = [
    ...(condition === undefined ? [] : [`${key}-if`]),
    ...(hint === undefined ? [] : [`${key}-hint`]),
    ...(more === '' ? [] : [`${key}-more`]),
    ...describedBy(question, key),
    ...(error === undefined ? [] : [`${key}-error`]),
  ];
  const described = {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(error === undefined ? {} : { 'aria-invalid': true as const }),
  };
  const wrapper = { ...itemAttributes(item), 'data-order': props.order };
  const ask = (
    <>
      <Line text={wording(question.text, item.subject, language)} />{' '}
      {question.required && <span class="must">{texts.required}</span>}
    </>
  );
  const notes = (
    <>
      {condition && <OnlyIf id={`${key}-if`} {...{ condition, scales: props.scales, language, texts }} />}
      {hint !== undefined && (
        <p class="soft" id={`${key}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={`${key}-error`}>
          {texts.error({ problem: error })}
        </p>
      )}
    </>
  );
  const after = more !== '' && (
    <div id={`${key}-more`}>
      <Prose class="soft" text={more} />
    </div>
  );
  const fieldOf = (text: Item) => <BoundText key={text.key} {...props} item={text} />;
  const under = new Map(
    bound.flatMap((text) => {
      const option = boundTo(text)?.option;
      return option === undefined ? [] : [[option, fieldOf(text)] as const];
    }),
  );
  const comments = bound.filter((text) => boundTo(text)?.option === undefined).map(fieldOf);
  const parts = { after, props: { ...props, question, described, ask, under }, wrapper, notes, comments, Control };
  const Layout = layouts[layout];
  return <Layout {...parts} />;
}

interface Parts {
  readonly props: ControlProps;
  /** Attributes of the element around the item. */
  readonly wrapper: object;
  readonly notes: VNode;
  /** What the question says after its first paragraph. */
  readonly after: VNode | false;
  /** What may be written about it. */
  readonly comments: readonly VNode[];
  readonly Control: QuestionControl<ControlProps['question']>['Control'];
}

/** How an item stands on the page (see `QuestionControl`). */
const layouts: { readonly [L in QuestionControl<never>['layout']]: (parts: Parts) => VNode } = {
  group: ({ props, wrapper, notes, after, comments, Control }) => (
    <fieldset {...wrapper} aria-describedby={props.described['aria-describedby']}>
      <legend>{props.ask}</legend>
      {after}
      {notes}
      <Control {...props} />
      {comments}
    </fieldset>
  ),
  labelled: ({ props, wrapper, notes, after, Control }) => (
    <div class="card" {...wrapper}>
      <label class="ask" for={props.item.key}>
        {props.ask}
      </label>
      {after}
      {notes}
      <Control {...props} />
    </div>
  ),
  box: ({ props, wrapper, notes, after, Control }) => (
    <div class="card agree" {...wrapper}>
      {notes}
      <Control {...props} />
      {after}
    </div>
  ),
};
