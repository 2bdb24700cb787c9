import type { VNode } from 'preact';
import { interfaceLanguages } from '../../../i18n/interface-languages.ts';
import { type Run, runsByScript } from '../../../i18n/runs-by-script.ts';
import type { Language, Text } from '../../../i18n/text.ts';
import type { NamedSession } from '../../../programme/session-name.ts';
import { sessionName } from '../../../programme/session-name.ts';
import { inLanguage } from '../../../questionnaire/items.ts';

/** What a programme says, in the language in which it says it: it need not have that of the page. */
export interface Said {
  readonly text: string;
  /** Absent: that of the page, as with what stands for a text that there is not. */
  readonly language?: Language | undefined;
}

/** A text in a language, or in the first one that it has. */
export function saidIn(text: Text, language: Language): Said {
  return { text: inLanguage(text, language), language: language in text ? language : Object.keys(text)[0] };
}

/** What a session is called. */
export function sessionSaid(session: NamedSession, language: Language): Said {
  const name = session.title ?? session.place ?? {};
  return { text: sessionName(session, language), language: saidIn(name, language).language };
}

interface SaidProps {
  readonly said: Said;
  /** That of the page. */
  readonly language: Language;
}

/** What a programme says, read aloud and set as what it is: in its language (WCAG 3.1.2) and its direction. */
export function SaidWords({ said, language }: SaidProps): VNode {
  return <bdi lang={said.language === language ? undefined : said.language}>{said.text}</bdi>;
}

/** A sentence of the page with that in it. */
export function SaidWithin({
  sentence,
  said,
  language,
}: SaidProps & { readonly sentence: (words: string) => string }): VNode {
  return <AllSaidWithin sentence={([words = '']) => sentence(words)} said={[said]} language={language} />;
}

interface AllSaidProps {
  readonly sentence: (words: readonly string[]) => string;
  readonly said: readonly Said[];
  /** That of the page. */
  readonly language: Language;
}

/** The same with several, each in its language. It is one element: among the boxes of a flexible link or button blanks would go. */
export function AllSaidWithin({ sentence, said, language }: AllSaidProps): VNode {
  const words = sentence(said.map((_, at) => String.fromCharCode(firstPlace + at)));
  return (
    <span>
      {words.split(places).map((part) => {
        const found = said[part.charCodeAt(0) - firstPlace];
        return found === undefined ? part : <SaidWords key={part} said={found} language={language} />;
      })}
    </span>
  );
}

/** Characters that stand in a sentence where the words come: no text has them, and no direction turns them round. */
const firstPlace = 0xe000;
const places = /([\uE000-\uE0FF])/;

/** What words can be in that a page shows. */
export interface Spoken {
  /** That of the page. */
  readonly language: Language;
  /** Those of the programme; absent: any that the product speaks. */
  readonly among?: readonly Language[];
}

interface MixedProps {
  readonly text: string;
  readonly spoken: Spoken;
}

/** Words of the page with words of a programme among them, such as a label: these are in the language that their letters are of. */
export function Mixed({ text, spoken }: MixedProps): VNode {
  return (
    <>
      {mixedRuns({ text, spoken }).map((run) =>
        run.language === undefined ? run.text : <SaidWords key={run.text} said={run} language={spoken.language} />,
      )}
    </>
  );
}

/** The pieces of such words: those of the page say no language. */
export function mixedRuns({ text, spoken: { language, among = interfaceLanguages } }: MixedProps): readonly Run[] {
  return runsByScript(text, language, among);
}

type OptionProps = MixedProps & { readonly value: string; readonly selected?: boolean };

/** The same as one of some choices, which can hold no elements: all of it is in the language of what the programme says in it. */
export function MixedOption({ text, spoken, ...option }: OptionProps): VNode {
  const said = mixedRuns({ text, spoken }).find((run) => run.language !== undefined);
  return (
    <option {...option} dir="auto" lang={said?.language}>
      {text}
    </option>
  );
}
