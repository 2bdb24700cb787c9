import type { VNode } from 'preact';
import {
  type DraftedPage,
  type DraftedQuestion,
  draftedPages,
  draftedQuestions,
  nameOf,
} from '../../../../authoring/questionnaire/drafted.ts';
import { kitQuestion } from '../../../../authoring/questionnaire/kit.ts';
import type { KitName } from '../../../../authoring/questionnaire/kit-groups.ts';
import { directionOf } from '../../../../i18n/direction.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { buttonField } from '../edit/fields/fields.ts';
import { Mixed, MixedOption } from '../said.tsx';
import { kitOffer } from './kit-offer.ts';
import { OwnQuestion } from './own-question.tsx';
import { pageTitle, questionTitle, wordsIn } from './question-names.ts';

export interface AddQuestionsProps {
  readonly content: unknown;
  readonly languages: readonly Language[];
  readonly language: Language;
  /** The page that somebody wants to add to. */
  readonly page: string;
  /** What is searched for; empty: all is shown. */
  readonly search: string;
  /** The address below which the parts are edited. */
  readonly address: string;
}

/** What can be added: questions of the kit to tick, and one of one's own by how it is answered. What is asked already is folded away. */
export function AddQuestions(props: AddQuestionsProps): VNode {
  const { content, languages, language, page, search, address } = props;
  const { add } = questionsTexts(language);
  const pages = draftedPages(content);
  const { groups, waiting, asked } = kitOffer(props);
  return (
    <>
      {pages.length > 1 && <PageChoice pages={pages} page={page} language={language} languages={languages} />}
      {groups.length + waiting.length === 0 && <p>{search === '' ? add.allAsked : add.noneFound({ search })}</p>}
      {groups.map(({ group, names }) => (
        <fieldset key={group}>
          <legend>{add.groups[group]}</legend>
          {names.map((name) => (
            <KitChoice key={name} name={name} languages={languages} language={language} />
          ))}
        </fieldset>
      ))}
      {groups.length > 0 && (
        <p class="actions sticky">
          <button type="submit" name={buttonField} value="kit">
            {add.button}
          </button>
        </p>
      )}
      {waiting.map(({ group, subject }) => (
        <section key={group}>
          <h2>{add.groups[group]}</h2>
          <p>{add.waiting[subject]}</p>
          <p class="links">
            <a href={`${address}/sessions`}>{add.toSessions}</a>
          </p>
        </section>
      ))}
      <AskedAlready asked={asked} content={content} languages={languages} language={language} address={address} />
      <OwnQuestion languages={languages} language={language} />
    </>
  );
}

/** The search is a form of its own: what it finds is another page, with and without script. */
export function KitSearch({ language, page, search, address }: AddQuestionsProps): VNode {
  const { add } = questionsTexts(language);
  const here = `${address}/add-questions`;
  return (
    <>
      <p class="actions above">
        <a class="button quiet" href="#own">
          {add.own}
        </a>
      </p>
      <search>
        <form method="get" action={here}>
          {page !== '' && <input type="hidden" name="page" value={page} />}
          <label for="search">{add.search}</label>
          <input id="search" type="search" name="search" value={search} dir="auto" />
          <button type="submit" class="quiet">
            {add.searchButton}
          </button>
          {search !== '' && <a href={page === '' ? here : `${here}?page=${encodeURIComponent(page)}`}>{add.showAll}</a>}
        </form>
      </search>
    </>
  );
}

function PageChoice({
  pages,
  page,
  language,
  languages,
}: {
  readonly pages: readonly DraftedPage[];
  readonly page: string;
  readonly language: Language;
  readonly languages: readonly Language[];
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
            <MixedOption
              key={name}
              value={name}
              selected={name === page}
              text={pageTitle(each, language)}
              spoken={{ language, among: languages }}
            />
          );
        })}
      </select>
    </div>
  );
}

interface KitChoiceProps {
  readonly name: KitName;
  readonly languages: readonly Language[];
  readonly language: Language;
}

function KitChoice({ name, languages, language }: KitChoiceProps): VNode {
  const { kit } = questionsTexts(language);
  const { text } = kitQuestion(name, languages).question;
  return (
    <label class="check kit">
      <input type="checkbox" name="kit" value={name} />
      <span>
        {languages.map((each) => (
          <span key={each} class="line" lang={each} dir={directionOf(each)}>
            {wordsIn(text, each)}
          </span>
        ))}
        <small>{kit[name]}</small>
      </span>
    </label>
  );
}

interface AskedAlreadyProps extends Pick<AddQuestionsProps, 'content' | 'languages' | 'language' | 'address'> {
  readonly asked: readonly DraftedQuestion[];
}

function AskedAlready({ asked, content, languages, language, address }: AskedAlreadyProps): VNode | null {
  if (asked.length === 0) return null;
  const { add } = questionsTexts(language);
  const all = draftedQuestions(content);
  return (
    <details class="card">
      <summary>{add.asked({ count: asked.length })}</summary>
      <ul>
        {asked.map((question) => (
          <li key={question.path.join('.')}>
            <a href={`${address}/question/${nameOf(question, all)}`}>
              <Mixed text={questionTitle(question, language)} spoken={{ language, among: languages }} />
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
