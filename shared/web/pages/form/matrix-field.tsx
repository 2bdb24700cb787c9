import type { ComponentChildren, VNode } from 'preact';
import { type Condition, details, wording } from '../../../questionnaire/items.ts';
import type { MatrixHead } from '../../../questionnaire/question.ts';
import { choicesOf } from '../../../response/choices.ts';
import type { ControlProps } from '../../parts/control.ts';
import { Line, Prose } from '../../parts/prose.tsx';
import { OnlyIf } from './only-if.tsx';

interface MatrixProps extends Pick<ControlProps, 'item' | 'scales' | 'language' | 'texts'> {
  readonly matrix: MatrixHead;
  /** Of whom its rows are asked, as far as the page does not say so. */
  readonly condition: Condition | undefined;
  /** By what it has its place, on a page in random order. */
  readonly order: string | undefined;
  /** The rows. */
  readonly children: ComponentChildren;
}

/** So many columns with words have room beside each other. */
const mostWords = 7;

/**
 * Several items on one scale under one legend, each of them a group of its own. Where there is room it looks like a table, whose
 * columns are named by the words of its first row; a screen reader hears the name of each choice with it, and needs no table for that.
 */
export function MatrixField({ item, matrix, condition, order, scales, language, texts, children }: MatrixProps): VNode {
  const { question, subject } = item;
  const choices = choicesOf(question, scales, language);
  const more = details(matrix.text, subject, language);
  const isNumbered = question.type === 'scale' && question.words === undefined;
  const isTable = isNumbered || choices.length <= mostWords;
  return (
    <fieldset class={isTable ? 'matrix table' : 'matrix'} data-order={order}>
      <legend>
        <Line text={wording(matrix.text, subject, language)} />
      </legend>
      {more !== '' && <Prose class="soft" text={more} />}
      {condition && <OnlyIf {...{ condition, scales, language, texts }} />}
      {children}
    </fieldset>
  );
}
