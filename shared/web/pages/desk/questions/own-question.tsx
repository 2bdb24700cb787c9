import type { VNode } from 'preact';
import { rarerTypes, usualTypes, type WrittenType } from '../../../../authoring/questionnaire/new-question.ts';
import { directionOf } from '../../../../i18n/direction.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { buttonField } from '../edit/fields/fields.ts';
import { AnswerExample } from './question-look.tsx';

/** The names of the fields of a question of one's own: its type, and its words in each language. */
export const ownFields = {
  type: 'type',
  wording: (language: Language) => `wording.${language}`,
} as const;

interface OwnQuestionProps {
  /** Those of the programme. */
  readonly languages: readonly Language[];
  readonly language: Language;
}

/** A question of one's own: its words, and how it is answered. */
export function OwnQuestion({ languages, language }: OwnQuestionProps): VNode {
  const { add } = questionsTexts(language);
  const [first] = usualTypes;
  return (
    <section id="own">
      <h2>{add.own}</h2>
      <div class="columns">
        {languages.map((each) => (
          <div key={each}>
            <label for={ownFields.wording(each)}>
              {add.wording}{' '}
              <span class="soft" lang={each}>
                {languageName(each)}
              </span>
            </label>
            <input
              id={ownFields.wording(each)}
              name={ownFields.wording(each)}
              lang={each}
              dir={directionOf(each)}
              autocomplete="off"
            />
          </div>
        ))}
      </div>
      <fieldset class="types">
        <legend>{add.ownIntro}</legend>
        {usualTypes.map((type) => (
          <TypeChoice key={type} type={type} isChosen={type === first} language={language} />
        ))}
        <details>
          <summary>{add.moreTypes}</summary>
          {rarerTypes.map((type) => (
            <TypeChoice key={type} type={type} isChosen={false} language={language} />
          ))}
        </details>
      </fieldset>
      <p class="actions">
        <button type="submit" name={buttonField} value="own">
          {add.ownButton}
        </button>
      </p>
    </section>
  );
}

interface TypeChoiceProps {
  readonly type: WrittenType;
  readonly isChosen: boolean;
  readonly language: Language;
}

function TypeChoice({ type, isChosen, language }: TypeChoiceProps): VNode {
  const { types } = questionsTexts(language);
  return (
    <label class="check">
      <input type="radio" name={ownFields.type} value={type} checked={isChosen} />
      <span>
        {types[type].name}
        <AnswerExample type={type} language={language} />
        <small>{types[type].about}</small>
      </span>
    </label>
  );
}
