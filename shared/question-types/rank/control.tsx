import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { fieldNames } from '../../response/field-names.ts';
import { Aside } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** A rank to choose for each option: works with a keyboard, a screen reader and without script, unlike dragging. */
export const control: QuestionControl<QuestionOf<'rank'>> = {
  ...plainControl,
  layout: 'group',
  hint: (_question, { texts }) => texts.rankHint,
  Control(props) {
    const { item, question, language, texts, fields } = props;
    const names = fieldNames(item);
    return (
      <div>
        <div class="options">
          {question.options.map(({ id, text }, at) => {
            const name = names[at] ?? '';
            const chosen = fields[name]?.[0] ?? '';
            return (
              <label class="ranked" key={id}>
                <span>{inLanguage(text, language)}</span>
                <select name={name} id={at === 0 ? item.key : undefined}>
                  <option value="">{texts.noRank}</option>
                  {question.options.map((other, before) => (
                    <option key={other.id} value={before + 1} selected={chosen === String(before + 1)}>
                      {before + 1}
                    </option>
                  ))}
                </select>
              </label>
            );
          })}
        </div>
        <Aside {...props} />
      </div>
    );
  },
};
