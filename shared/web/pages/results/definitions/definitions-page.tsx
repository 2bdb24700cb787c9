import type { ComponentChildren, VNode } from 'preact';
import { listOf } from '../../../../i18n/lists.ts';
import { reportTexts } from '../../../../i18n/report-texts.ts';
import { resultsTexts } from '../../../../i18n/results-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { ResultsTexts } from '../../../../i18n/texts.ts';
import { definitionsPage, pageAddress, type ReaderLink, type Wanted } from '../page-address.ts';
import { ResultsFrame } from '../results-frame.tsx';
import type { CoverageTable } from './coverage-tables.ts';
import { type Definition, definitionsIn } from './definitions.ts';
import { type Call, type Example, ranWith } from './examples.ts';

interface DefinitionsPageProps {
  readonly link: ReaderLink;
  readonly programme: string;
  readonly languages: readonly Language[];
  /** The report that the page was opened from, to which it leads back. */
  readonly wanted: Wanted;
}

/** How the numbers of reports are made, for who wants to check them: words, formulas, sources, and the same elsewhere. */
export function DefinitionsPage({ link, programme, languages, wanted }: DefinitionsPageProps): VNode {
  const texts = resultsTexts(link.language);
  const { title, about, ran } = texts.definitions;
  const definitions = definitionsIn(link.language);
  return (
    <ResultsFrame
      link={link}
      languages={languages}
      programme={programme}
      title={title}
      page={definitionsPage}
      wanted={wanted}
    >
      <p>{about}</p>
      <nav class="topics" aria-label={reportTexts(link.language).headings.notes}>
        {definitions.map(({ id, heading }) => (
          <a key={id} href={`#${id}`}>
            {heading}
          </a>
        ))}
      </nav>
      {definitions.map((definition) => (
        <Defined key={definition.id} definition={definition} texts={texts.definitions} />
      ))}
      <p class="soft">{ran({ programs: listOf(ranWith, link.language) })}</p>
      <p class="links">
        <a href={pageAddress(link, '', wanted)}>{texts.preferences.back}</a>
      </p>
    </ResultsFrame>
  );
}

type Texts = ResultsTexts['definitions'];

function Defined({ definition, texts }: { definition: Definition; texts: Texts }): VNode {
  const { id, heading, words, formulas, letters, sources, examples, coverage } = definition;
  return (
    <section id={id}>
      <h2>{heading}</h2>
      {words.map((said) => (
        <p key={said}>{withIndexes(said)}</p>
      ))}
      <div class="formulas">
        <div dir="ltr">{formulas}</div>
        {letters !== undefined && <p class="soft">{withIndexes(letters)}</p>}
      </div>
      {coverage !== undefined && <Covered coverage={coverage} />}
      {examples.map((example) => (
        <Calculated key={example} example={example} texts={texts} />
      ))}
      {sources.length > 0 && (
        <>
          <h3>{texts.sources}</h3>
          {sources.map((source) => (
            <p key={source} class="soft" lang="en" dir="ltr">
              {source}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

/** How often a range holds what is true: a column for each number of answers. */
function Covered({ coverage: { heading, sizes, rows, rule } }: { coverage: CoverageTable }): VNode {
  return (
    <>
      <table class="covered">
        <caption>{heading}</caption>
        <thead>
          <tr>
            <th scope="col">n</th>
            {sizes.map((size) => (
              <th key={size} scope="col">
                {size}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ truth, detail, cells }) => (
            <tr key={truth}>
              <th scope="row">
                {truth}
                {detail !== undefined && <small>{detail}</small>}
              </th>
              {cells.map(({ held, missed }, at) => (
                <td key={sizes[at]}>
                  {held}
                  {missed?.map((each) => (
                    <small key={each}>{each}</small>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rule !== undefined && <p class="soft">{rule}</p>}
    </>
  );
}

/** Values, what we make of them, and the calls that give the same or something else. */
function Calculated({ example: { given, result, same, alike }, texts }: { example: Example; texts: Texts }): VNode {
  const values = Object.entries(given).map(([name, value]) => `${name} = ${[value].flat().join(', ')}`);
  return (
    <table class="calls">
      <caption>
        {texts.example}
        <code dir="ltr">
          {values.join('; ')} → {result.join('; ')}
        </code>
      </caption>
      <Calls heading={texts.same} calls={same} />
      <Calls heading={texts.alike} calls={alike} />
    </table>
  );
}

function Calls({ heading, calls }: { heading: string; calls: readonly Call[] }): VNode | null {
  if (calls.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {heading}
        </th>
      </tr>
      {calls.map(({ program, code, gives }) => (
        <tr key={code}>
          <th scope="row">{program}</th>
          <td dir="ltr" translate={false}>
            <code>{code.join('\n')}</code>
            {gives !== undefined && <small>→ {gives.join('; ')}</small>}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** A text in which `n_5` is an n with a 5 below its line. */
function withIndexes(text: string): ComponentChildren {
  return text.split(/(?<=[A-Za-z])_(\w)/).map((part, at) => (at % 2 === 1 ? <sub key={at}>{part}</sub> : part));
}
