import type { QuestionOf } from '../../questionnaire/question.ts';
import { pairChoices } from '../../questionnaire/scale-steps.ts';
import { pairScale } from '../../questionnaire/step-numbers.ts';
import { fieldNames } from '../../response/field-names.ts';
import { Aside, Choices } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';
import { ScaleEnds, stepLayout } from '../../web/parts/scale-ends.tsx';

/** The same scale twice, and above both what its ends mean where its steps are numbers. */
export const control: QuestionControl<QuestionOf<'pair'>> = {
  ...plainControl,
  layout: 'group',
  Control(props) {
    const { item, question, language, texts, fields } = props;
    const scale = pairScale(question);
    const choices = pairChoices(question, props);
    const [before = '', now = ''] = fieldNames(item);
    const sides = [
      { name: before, label: texts.before, id: item.key },
      { name: now, label: texts.now, id: `${item.key}-now` },
    ];
    const layout = question.scale === undefined ? stepLayout(scale) : 'steps';
    const ends = scale.low && `${item.key}-ends`;
    return (
      <div>
        <ScaleEnds ends={scale} id={ends} {...{ language, texts }} />
        {sides.map(({ name, label, id }) => (
          <div role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={ends} key={name}>
            <p class="side" id={`${id}-label`}>
              {label}
            </p>
            <Choices class={layout} {...{ name, id, choices }} chosen={fields[name] ?? []} />
          </div>
        ))}
        <Aside {...props} />
      </div>
    );
  },
};
