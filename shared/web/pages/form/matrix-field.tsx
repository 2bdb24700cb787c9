import type { ComponentChildren, VNode } from 'preact';
import { details, wording } from '../../../questionnaire/items.ts';
import type { MatrixHead } from '../../../questionnaire/question.ts';
import { choicesOf, conditionWords } from '../../../response/choices.ts';
import type { ControlProps } from '../../parts/control.ts';
import { Line, Prose } from '../../parts/prose.tsx';
import { ScaleEnds } from '../../parts/scale-ends.tsx';

interface MatrixProps extends Pick<ControlProps, 'item' | 'scales' | 'language' | 'texts'> {
  readonly matrix: MatrixHead;
  /** By what it has its place, on a page in random order. */
  readonly order: string | undefined;
  /** The rows. */
  readonly children: ComponentChildren;
}

/** So many columns with words have room beside each other. */
const mostWords = 7;

/**
 * Several items on one scale under one legend, each of them a group of its own. Where there is room it looks like a table, whose
 * columns are named once; a screen reader hears the name of each choice with it, and needs no table for that.
 */
export function MatrixField({ item, matrix, order, scales, language, texts, children }: MatrixProps): VNode {
  const { question, subject, condition } = item;
  const choices = choicesOf(question, scales, language);
  const more = details(matrix.text, subject, language);
  const only = condition && conditionWords(condition, scales, language);
  const isNumbered = question.type === 'scale' && question.words === undefined;
  const isTable = isNumbered || choices.length <= mostWords;
  return (
    <fieldset class={isTable ? 'matrix table' : 'matrix'} data-order={order}>
      <legend>
        <Line text={wording(matrix.text, subject, language)} />
      </legend>
      {more !== '' && <Prose class="soft" text={more} />}
      {only && <p class="soft only-if">{texts.onlyIf({ answers: only.answers, question: only.question })}</p>}
      {isTable && (
        <div class="columns" aria-hidden="true">
          {isNumbered && <ScaleEnds ends={question} {...{ language, texts }} />}
          {choices.map(({ value, label }) => (
            <span key={value}>{label}</span>
          ))}
        </div>
      )}
      {children}
    </fieldset>
  );
}
