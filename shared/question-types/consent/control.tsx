import { listOf } from '../../i18n/lists.ts';
import { wording } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { agreed } from '../../questionnaire/values.ts';
import { plainControl, type QuestionControl } from '../../web/parts/control.ts';

/** A box to tick, with what is agreed to as its label, and with what follows from it where comments may be quoted then. */
export const control: QuestionControl<QuestionOf<'consent'>> = {
  ...plainControl,
  layout: 'box',
  Control: ({ item, fields, described, ask }) => (
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
  ),
  hint({ quotes }, { texts, language, quoted }) {
    if (quotes === undefined) return undefined;
    const questions = quoted.map(({ question, subject }) =>
      texts.quoted({ text: wording(question.text, subject, language) }),
    );
    return texts.quotable({
      questions: listOf(questions, language),
      isSigned: String(quotes.signature !== undefined),
    });
  },
  missing: 'not-agreed',
};
