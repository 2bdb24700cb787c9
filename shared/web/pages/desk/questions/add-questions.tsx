import type { VNode } from 'preact';
import {
  type DraftedPage,
  draftedPages,
  draftedQuestions,
  nameOf,
} from '../../../../authoring/questionnaire/drafted.ts';
import { type KitGroup, type KitName, kitGroups, kitQuestion } from '../../../../authoring/questionnaire/kit.ts';
import { offeredTypes } from '../../../../authoring/questionnaire/new-question.ts';
import { directionOf } from '../../../../i18n/direction.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { AnswerExample } from './answer-example.tsx';
import { pageTitle } from './question-names.ts';

interface AddQuestionsProps {
  readonly content: unknown;
  readonly languages: readonly Language[];
  readonly language: Language;
  /** The page that somebody wants to add to. */
  readonly page: string;
}

/** What can be added: the questions of the kit to tick, and a question of one's own by how it is answered. */
export function AddQuestions({ content, languages, language, page }: AddQuestionsProps): VNode {
  const { add } = questionsTexts(language);
  const pages = draftedPages(content);
  const used = new Set(draftedQuestions(content).map(({ id }) => id));
  return (
    <>
      {pages.length > 1 && <PageChoice pages={pages} page={page} language={language} />}
      {(Object.keys(kitGroups) as KitGroup[]).map((group) => (
        <fieldset key={group}>
          <legend>{add.groups[group]}</legend>
          {kitGroups[group].map((name) => (
            <KitChoice key={name} name={name} isUsed={used.has(name)} languages={languages} language={language} />
          ))}
        </fieldset>
      ))}
      <p class="actions">
        <button type="submit" name="do" value="kit">
          {add.button}
        </button>
      </p>
      <OwnQuestion languages={languages} language={language} />
    </>
  );
}

function PageChoice({
  pages,
  page,
  language,
}: {
  pages: readonly DraftedPage[];
  page: string;
  language: Language;
}): VNode {
  const { add } = questionsTexts(language);
  return (
    <div class="card">
      <label for="page">{add.onPage}</label>
      <p class="hint" id="page-hint">
        {add.onPageHint}
      </p>
      <select id="page" name="page" aria-describedby="page-hint">
        {pages.map((each) => {
          const name = nameOf(each, pages);
          return (
            <option key={name} value={name} selected={name === page}>
              {pageTitle(each, language)}
            </option>
          );
        })}
      </select>
    </div>
  );
}

function KitChoice(props: {
  name: KitName;
  isUsed: boolean;
  languages: readonly Language[];
  language: Language;
}): VNode {
  const { name, isUsed, languages, language } = props;
  const { add, kit } = questionsTexts(language);
  const { text } = kitQuestion(name, languages).question as { text: Record<Language, string> };
  return (
    <label class="check kit">
      <input type="checkbox" name="kit" value={name} disabled={isUsed} />
      <span>
        {Object.entries(text).map(([each, words]) => (
          <span key={each} class="line" lang={each} dir={directionOf(each)}>
            {words}
          </span>
        ))}
        <small>
          {kit[name]} {isUsed && <span class="state">{add.used}</span>}
        </small>
      </span>
    </label>
  );
}

function OwnQuestion({
  languages: [first = 'en'],
  language,
}: {
  languages: readonly Language[];
  language: Language;
}): VNode {
  const { add, types } = questionsTexts(language);
  return (
    <section id="own">
      <h2>{add.own}</h2>
      <label for="wording">
        {add.wording} <span class="soft">{languageName(first)}</span>
      </label>
      <input id="wording" name="wording" lang={first} dir={directionOf(first)} />
      <fieldset class="types">
        <legend>{add.ownIntro}</legend>
        {offeredTypes.map((type) => (
          <label key={type} class="check">
            <input type="radio" name="type" value={type} />
            <span>
              {types[type].name}
              <AnswerExample type={type} language={language} />
              <small>{types[type].about}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="actions">
        <button type="submit" name="do" value="own">
          {add.ownButton}
        </button>
      </p>
    </section>
  );
}
