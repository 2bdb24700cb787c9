import { control as check } from '../../../question-types/check/control.tsx';
import { control as consent } from '../../../question-types/consent/control.tsx';
import { control as date } from '../../../question-types/date/control.tsx';
import { control as fivePoint } from '../../../question-types/five-point/control.tsx';
import { control as number } from '../../../question-types/number/control.tsx';
import { control as one } from '../../../question-types/one/control.tsx';
import { control as pair } from '../../../question-types/pair/control.tsx';
import { control as rank } from '../../../question-types/rank/control.tsx';
import { control as scale } from '../../../question-types/scale/control.tsx';
import { control as several } from '../../../question-types/several/control.tsx';
import { control as text } from '../../../question-types/text/control.tsx';
import { control as zeroToTen } from '../../../question-types/zero-to-ten/control.tsx';
import type { Question, QuestionOf, QuestionType } from '../../../questionnaire/question.ts';
import type { QuestionControl } from '../../parts/control.ts';

/** How the form asks each type of question. */
const controls: { readonly [T in QuestionType]: QuestionControl<QuestionOf<T>> } = {
  'five-point': fivePoint,
  'zero-to-ten': zeroToTen,
  one,
  several,
  scale,
  text,
  pair,
  number,
  date,
  rank,
  check,
  consent,
};

/** The same for one question. */
export function controlOf(question: Question): QuestionControl<Question> {
  // The table has the control for just this type.
  return controls[question.type] as QuestionControl<Question>;
}
