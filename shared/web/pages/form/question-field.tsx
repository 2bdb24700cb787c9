import type { VNode } from 'preact';
import { details, wording } from '../../../questionnaire/items.ts';
import { conditionWords } from '../../../response/choices.ts';
import type { ControlProps, QuestionControl } from '../../parts/control.ts';
import { Line, Prose } from '../../parts/prose.tsx';
import { controlOf } from './controls.ts';

interface QuestionProps extends Omit<ControlProps, 'question' | 'described' | 'ask'> {
  /** What is wrong with it, in words. */
  readonly error: string | undefined;
  /** By what it has its place, on a page in random order. */
  readonly order?: string | undefined;
}

/** One item of the form. */
export function QuestionField(props: QuestionProps): VNode {
  const { item, language, texts, error } = props;
  const { key, question, condition } = item;
  const { layout, Control, hint: hintOf, describedBy } = controlOf(question);
  const hint = hintOf(question, props);
  const more = details(question.text, item.subject, language);
  const only = condition && conditionWords(condition, props.scales, language);
  const ids = [
    ...(only === undefined ? [] : [`${key}-if`]),
    ...(hint === undefined ? [] : [`${key}-hint`]),
    ...(more === '' ? [] : [`${key}-more`]),
    ...describedBy(question, key),
    ...(error === undefined ? [] : [`${key}-error`]),
  ];
  const described = {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(error === undefined ? {} : { 'aria-invalid': true as const }),
  };
  // What the form's script shows and hides an item by.
  const wrapper = {
    'data-item': key,
    'data-order': props.order,
    ...(condition === undefined ? {} : { 'data-when': condition.on.key, 'data-is': condition.is.join(' ') }),
  };
  const ask = (
    <>
      <Line text={wording(question.text, item.subject, language)} />{' '}
      {question.required && <span class="must">{texts.required}</span>}
    </>
  );
  const notes = (
    <>
      {only && (
        <p class="soft only-if" id={`${key}-if`}>
          {texts.onlyIf({ answers: only.answers, question: only.question })}
        </p>
      )}
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
  const parts = { after, props: { ...props, question, described, ask }, wrapper, notes, Control };
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
  readonly Control: QuestionControl<ControlProps['question']>['Control'];
}

/** How an item stands on the page (see `QuestionControl`). */
const layouts: { readonly [L in QuestionControl<never>['layout']]: (parts: Parts) => VNode } = {
  group: ({ props, wrapper, notes, after, Control }) => (
    <fieldset {...wrapper} aria-describedby={props.described['aria-describedby']}>
      <legend>{props.ask}</legend>
      {after}
      {notes}
      <Control {...props} />
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
