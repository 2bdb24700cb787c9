import type { VNode } from 'preact';
import type { FormTexts } from '../i18n/en.ts';
import type { Language, Text } from '../i18n/text.ts';
import { type Item, inLanguage, wording } from '../questionnaire/items.ts';
import type { Question } from '../questionnaire/schema.ts';
import { notApplicable } from '../response/answers.ts';
import type { Fields } from '../response/fields.ts';
import { fieldNames } from '../response/parse.ts';

export interface QuestionProps {
  readonly item: Item;
  readonly scales: Readonly<Record<string, readonly Text[]>>;
  readonly language: Language;
  readonly texts: FormTexts;
  /** What was typed or chosen before, to be shown again. */
  readonly fields: Fields;
  /** What is wrong with it, in words. */
  readonly error: string | undefined;
}

/** One item of the form. The first control has the item's key as its id, so that an error can link to it. */
export function QuestionField(props: QuestionProps): VNode {
  const { item, language, texts, error } = props;
  const ask = wording(item.question.text, item.subject, language);
  const must = item.question.required && <span class="must">{texts.required}</span>;
  const errorId = `${item.key}-error`;
  const described = error === undefined ? {} : { 'aria-describedby': errorId };
  const note = error !== undefined && (
    <p class="error" id={errorId}>
      {texts.errorPrefix}: {error}
    </p>
  );
  if (item.question.type === 'text') {
    return (
      <div class="card">
        <label class="ask" for={item.key}>
          {ask} {must}
        </label>
        {note}
        <textarea
          id={item.key}
          name={item.key}
          rows={3}
          maxLength={item.question.maxLength}
          aria-invalid={error !== undefined}
          {...described}
          value={props.fields[item.key]?.[0] ?? ''}
        />
      </div>
    );
  }
  return (
    <fieldset {...described}>
      <legend>
        {ask} {must}
      </legend>
      {note}
      <Controls {...props} />
    </fieldset>
  );
}

function Controls(props: QuestionProps): VNode {
  const { item, language, texts } = props;
  const { question } = item;
  switch (question.type) {
    case 'five-point':
      return (
        <Choices {...props} class="steps" choices={[...steps(props, question.scale), ...aside(question, texts)]} />
      );
    case 'zero-to-ten':
      return (
        <div>
          <Choices {...props} class="numbers" choices={[...zeroToTen, ...aside(question, texts)]} />
          <p class="ends">
            <span>0 = {inLanguage(question.low, language)}</span>
            <span>10 = {inLanguage(question.high, language)}</span>
          </p>
        </div>
      );
    case 'one':
    case 'several':
      return (
        <div>
          {question.type === 'several' && <p class="soft">{texts.severalHint}</p>}
          <Choices
            {...props}
            choices={question.options.map(({ id, text }) => ({ value: id, label: inLanguage(text, language) }))}
          />
        </div>
      );
    default:
      return <Pair {...props} />;
  }
}

function Pair(props: QuestionProps): VNode {
  const { item, texts } = props;
  const choices = item.question.type === 'pair' ? steps(props, item.question.scale) : [];
  const [before = '', now = ''] = fieldNames(item);
  return (
    <div>
      {[
        { name: before, label: texts.before, id: item.key },
        { name: now, label: texts.now, id: `${item.key}-now` },
      ].map(({ name, label, id }) => (
        <div role="radiogroup" aria-labelledby={`${id}-label`} key={name}>
          <p class="side" id={`${id}-label`}>
            {label}
          </p>
          <Choices {...props} class="steps" name={name} id={id} choices={choices} />
        </div>
      ))}
    </div>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
  /** Set apart from the scale: not applicable. */
  readonly aside?: boolean;
}

/** Radio buttons, or checkboxes for "several", each in a row of its own that is one large target. */
function Choices(
  props: QuestionProps & { choices: readonly Choice[]; name?: string; id?: string; class?: string },
): VNode {
  const { item, choices, fields } = props;
  const name = props.name ?? item.key;
  const chosen = fields[name] ?? [];
  return (
    <div class={`options ${props.class ?? ''}`.trim()}>
      {choices.map(({ value, label, aside }, at) => (
        <label key={value} class={aside ? 'aside' : undefined}>
          <input
            type={item.question.type === 'several' ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            id={at === 0 ? (props.id ?? item.key) : undefined}
            checked={chosen.includes(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

const zeroToTen: readonly Choice[] = Array.from({ length: 11 }, (_, n) => ({ value: String(n), label: String(n) }));

/** The steps of a scale, best (5) first, as they are written in the questionnaire. */
function steps({ scales, language }: QuestionProps, scale: string): Choice[] {
  return (scales[scale] ?? []).map((text, at) => ({ value: String(5 - at), label: inLanguage(text, language) }));
}

function aside(question: Extract<Question, { notApplicable?: unknown }>, texts: FormTexts): Choice[] {
  if (question.notApplicable === undefined) return [];
  return [{ value: notApplicable, label: texts.notApplicable[question.notApplicable], aside: true }];
}
