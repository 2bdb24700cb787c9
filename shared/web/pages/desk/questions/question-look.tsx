import type { VNode } from 'preact';
import type { Entries } from '../../../../authoring/questionnaire/drafted.ts';
import type { WrittenType } from '../../../../authoring/questionnaire/new-question.ts';
import { sampleQuestion } from '../../../../authoring/questionnaire/sample-question.ts';
import { deskLanguageFor } from '../../../../i18n/desk-languages.ts';
import { directionOf } from '../../../../i18n/direction.ts';
import { formTexts } from '../../../../i18n/form-texts.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { type LookLine, lookEnds, lookLines } from './look-lines.ts';
import { wordsIn } from './question-names.ts';

/** An example of how a type of question is answered. It says nothing that its name does not, so it is for the eyes alone. */
export function AnswerExample({ type, language }: { readonly type: WrittenType; readonly language: Language }): VNode {
  const spoken = deskLanguageFor(language);
  return (
    <span class="example" aria-hidden="true">
      <Lines lines={lookLines({ written: sampleQuestion(type, [spoken]), scales: {}, language: spoken })} />
    </span>
  );
}

interface QuestionLookProps {
  readonly written: Entries;
  readonly scales: Entries;
  /** Those of the programme. */
  readonly languages: readonly Language[];
  /** That of the desk. */
  readonly language: Language;
}

/** What participants see of a question as it is saved, in each language of the programme. */
export function QuestionLook({ written, scales, languages, language }: QuestionLookProps): VNode {
  const { look } = questionsTexts(language);
  return (
    <section id="look" data-live>
      <h2>{look.title}</h2>
      <p class="hint">{look.intro}</p>
      <div class="columns">
        {languages.map((each) => (
          <figure key={each}>
            {languages.length > 1 && (
              <figcaption class="soft" lang={each}>
                {languageName(each)}
              </figcaption>
            )}
            <div class="example look" lang={each} dir={directionOf(each)}>
              <b>
                {wordsIn(written.text, each)}
                {written.required === true && <small> {formTexts(each).required}</small>}
              </b>
              <span class="soft">{lookEnds({ written, scales, language: each })}</span>
              <Lines lines={lookLines({ written, scales, language: each })} />
            </div>
          </figure>
        ))}
      </div>
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly LookLine[] }): VNode {
  return (
    <>
      {lines.map(({ sign, words }) => (
        <span key={words} class={sign === '▭' ? 'box' : undefined}>
          {sign === '▭' || sign === '' ? words : `${sign} ${words}`}
        </span>
      ))}
    </>
  );
}
