import type { VNode } from 'preact';
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
  ...props
}: SaidProps & { readonly sentence: (words: string) => string }): VNode {
  const [before = '', after = ''] = sentence(place).split(place);
  return (
    <>
      {before}
      <SaidWords {...props} />
      {after}
    </>
  );
}

/** Stands in a sentence where the words come: a character that no text has, and that no direction turns round. */
const place = '\uE000';
