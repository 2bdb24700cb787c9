import type { ComponentChildren, VNode } from 'preact';
import { formatDate } from '../../../i18n/dates.ts';
import { withMinus } from '../../../i18n/minus.ts';
import { conditionWords } from '../../../questionnaire/choices.ts';
import { wording } from '../../../questionnaire/items.ts';
import type { Question } from '../../../questionnaire/question.ts';
import { agreed } from '../../../questionnaire/values.ts';
import { Aside, ChoiceControl, PairControl, ZeroToTenControl } from './controls/choices.tsx';
import type { ControlProps } from './controls/props.ts';
import { RankControl } from './controls/rank.tsx';
import { DateControl, NumberControl, TextControl } from './controls/typed.tsx';

interface QuestionProps extends Omit<ControlProps, 'question' | 'described'> {
  /** What is wrong with it, in words. */
  readonly error: string | undefined;
}

/** One item of the form. The first control has the item's key as its id, so that an error can link to it. */
export function QuestionField(props: QuestionProps): VNode {
  const { item, language, texts, error } = props;
  const { key, question, condition } = item;
  const hint = hintOf(question, props);
  const only = condition && conditionWords(condition, props.scales, language);
  const ids = [
    ...(only === undefined ? [] : [`${key}-if`]),
    ...(hint === undefined ? [] : [`${key}-hint`]),
    ...('unit' in question && question.unit !== undefined ? [`${key}-unit`] : []),
    ...(error === undefined ? [] : [`${key}-error`]),
  ];
  const described = {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(error === undefined ? {} : { 'aria-invalid': true as const }),
  };
  // What the form's script shows and hides an item by.
  const wrapper = {
    'data-item': key,
    ...(condition === undefined ? {} : { 'data-when': condition.on.key, 'data-is': condition.is.join(' ') }),
  };
  const ask = (
    <>
      {wording(question.text, item.subject, language)} {question.required && <span class="must">{texts.required}</span>}
    </>
  );
  const notes = (
    <>
      {only && (
        <p class="soft only-if" id={`${key}-if`}>
          {texts.onlyIf(only.answers, only.question)}
        </p>
      )}
      {hint !== undefined && (
        <p class="soft" id={`${key}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={`${key}-error`}>
          {texts.errorPrefix}: {error}
        </p>
      )}
    </>
  );
  const parts = { props: { ...props, question, described }, wrapper, ask, notes };
  switch (question.type) {
    case 'text':
      return <Labelled {...parts} control={<TextControl {...parts.props} question={question} />} />;
    case 'number':
      return <Labelled {...parts} control={<NumberControl {...parts.props} question={question} />} />;
    case 'date':
      return <Labelled {...parts} control={<DateControl {...parts.props} question={question} />} />;
    case 'consent':
      return <Consent {...parts} />;
    case 'zero-to-ten':
      return <Group {...parts} controls={<ZeroToTenControl {...parts.props} question={question} />} />;
    case 'pair':
      return <Group {...parts} controls={<PairControl {...parts.props} question={question} />} />;
    case 'rank':
      return <Group {...parts} controls={<RankControl {...parts.props} question={question} />} />;
    case 'five-point':
    case 'one':
    case 'several':
    case 'check':
      return <Group {...parts} controls={<ChoiceControl {...parts.props} />} />;
  }
}

/** What is said about how to answer, where that is not plain from the controls. */
function hintOf(question: Question, { texts, language }: QuestionProps): string | undefined {
  switch (question.type) {
    case 'several':
      return question.max === undefined ? texts.severalHint : texts.severalAtMost(question.max);
    case 'rank':
      return texts.rankHint;
    case 'number':
      return texts.numberHint(withMinus(String(question.min)), withMinus(String(question.max)));
    case 'date':
      return texts.dateHint(formatDate(question.min, language), formatDate(question.max, language));
    default:
      return undefined;
  }
}

interface Parts {
  readonly props: ControlProps;
  /** Attributes of the element around the item. */
  readonly wrapper: object;
  readonly ask: VNode;
  readonly notes: VNode;
}

/** Several controls under one legend. */
function Group({ props, wrapper, ask, notes, controls }: Parts & { controls: ComponentChildren }): VNode {
  return (
    <fieldset {...wrapper} aria-describedby={props.described['aria-describedby']}>
      <legend>{ask}</legend>
      {notes}
      {controls}
    </fieldset>
  );
}

/** One control with its label. */
function Labelled({ props, wrapper, ask, notes, control }: Parts & { control: ComponentChildren }): VNode {
  return (
    <div class="card" {...wrapper}>
      <label class="ask" for={props.item.key}>
        {ask}
      </label>
      {notes}
      {control}
      <Aside {...props} />
    </div>
  );
}

/** A box to tick, with what is agreed to as its label. */
function Consent({ props: { item, fields, described }, wrapper, ask, notes }: Parts): VNode {
  return (
    <div class="card agree" {...wrapper}>
      {notes}
      <div class="options">
        <label>
          <input
            type="checkbox"
            id={item.key}
            name={item.key}
            value={agreed}
            checked={fields[item.key]?.includes(agreed)}
            {...described}
          />
          <span>{ask}</span>
        </label>
      </div>
    </div>
  );
}
