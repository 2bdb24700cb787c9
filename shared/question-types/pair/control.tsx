import { stepsOf } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { fieldNames } from '../../response/field-names.ts';
import { Aside, Choices } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** The same scale twice. */
export const control: QuestionControl<QuestionOf<'pair'>> = {
  ...plainControl,
  layout: 'group',
  Control(props) {
    const { item, question, scales, language, texts, fields } = props;
    const choices = stepsOf(question.scale, { scales, language });
    const [before = '', now = ''] = fieldNames(item);
    const sides = [
      { name: before, label: texts.before, id: item.key },
      { name: now, label: texts.now, id: `${item.key}-now` },
    ];
    return (
      <div>
        {sides.map(({ name, label, id }) => (
          <div role="radiogroup" aria-labelledby={`${id}-label`} key={name}>
            <p class="side" id={`${id}-label`}>
              {label}
            </p>
            <Choices class="steps" {...{ name, id, choices }} chosen={fields[name] ?? []} />
          </div>
        ))}
        <Aside {...props} />
      </div>
    );
  },
};
