import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { inRandomOrder } from '../../questionnaire/random-order.ts';
import { fieldNames } from '../../response/field-names.ts';
import { Aside } from '../../web/parts/choices.tsx';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** A rank to choose for each option: works with a keyboard, a screen reader and without script, unlike dragging. */
export const control: QuestionControl<QuestionOf<'rank'>> = {
  ...plainControl,
  layout: 'group',
  hint: (_question, { texts }) => texts.rankHint,
  Control(props) {
    const { item, question, seed, language, texts, fields } = props;
    const names = fieldNames(item);
    const written = question.options.map((option, at) => ({ ...option, name: names[at] ?? '' }));
    const orderOf = question.order && (({ name }: { name: string }) => name);
    const options = orderOf ? inRandomOrder(written, seed, orderOf) : written;
    return (
      <div>
        <div class="options">
          {options.map(({ id, text, name }, at) => {
            const chosen = fields[name]?.[0] ?? '';
            return (
              <label class="ranked" key={id} data-order={orderOf?.({ name })}>
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
