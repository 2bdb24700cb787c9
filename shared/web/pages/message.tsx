import type { ComponentChildren, VNode } from 'preact';
import { isBlind } from '../../access/access.ts';
import type { Language } from '../../i18n/text.ts';
import type { Session } from '../../programme/session.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import { Document } from '../parts/document.tsx';
import { LanguageLinks } from '../parts/language-links.tsx';
import { Logo } from '../parts/logo.tsx';
import { pageWords } from '../parts/page-words.ts';

interface MessageContentProps {
  readonly session?: Session;
  readonly language: Language;
  /** What a page without a session can be shown in; absent: no links to other languages. */
  readonly languages?: readonly Language[];
  readonly title: string;
  /** What a link to the same page in another language must carry on, beginning with `&`. */
  readonly query?: string;
  /** No links to other languages: following one would leave the answer to what was just sent. */
  readonly isAnswerToPost?: boolean;
  /** The logo is there already. */
  readonly hasNoLogo?: boolean;
  readonly children: ComponentChildren;
}

interface MessageProps extends MessageContentProps {
  /** What follows by itself, as `seconds;url=address`. */
  readonly refresh?: string;
}

/** A short page: a title, and what it says. */
export function Message({ refresh, ...content }: MessageProps): VNode {
  const { session, language, title } = content;
  return (
    <Document
      language={language}
      title={title}
      refresh={refresh}
      words={session && pageWords(language)}
      isBlind={isBlind(session?.access)}
      look={session?.look}
    >
      <main>
        <MessageContent {...content} />
      </main>
    </Document>
  );
}

/** What such a page shows, which may also stand ready in another one. */
export function MessageContent({
  session,
  language,
  title,
  query = '',
  children,
  ...rest
}: MessageContentProps): VNode {
  const { isAnswerToPost = false, hasNoLogo = false, languages: offered = [] } = rest;
  const languages = isAnswerToPost ? [] : (session?.programme.languages ?? offered);
  return (
    <>
      <header>
        {!hasNoLogo && <Logo look={session?.look} language={language} />}
        <p>{session === undefined ? '' : inLanguage(session.programme.title, language)}</p>
        <LanguageLinks
          language={language}
          others={languages.filter((other) => other !== language)}
          addressIn={(other) => `?lang=${other}${query}`}
        />
      </header>
      <h1>{title}</h1>
      {children}
    </>
  );
}

/** What a page of a session is made of. */
export interface SessionPageProps {
  readonly session: Session;
  readonly language: Language;
}
