import type { ComponentChildren, VNode } from 'preact';
import { resultsTexts } from '../../../i18n/results-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import { LanguageLinks } from '../../parts/language-links.tsx';
import { StandaloneDocument } from '../../parts/standalone-document.tsx';
import { programmePath } from '../desk/programme-path.ts';
import { pageAddress, type ReaderLink, type Wanted } from './page-address.ts';
import { resultsStyle } from './style.ts';

interface ResultsFrameProps {
  readonly link: ReaderLink;
  readonly languages: readonly Language[];
  readonly programme: string;
  readonly title: string;
  /** The page behind the link that this is; `''`: the results. */
  readonly page?: string;
  /** It has tables as wide as those of the results. */
  readonly isWide?: boolean;
  /** What its address asks for besides: in another language it is the same. */
  readonly more?: Readonly<Record<string, string | undefined>>;
  readonly wanted?: Wanted;
  /** No links to other languages: following one would leave the answer to what was just sent. */
  readonly isAnswerToPost?: boolean;
  readonly children: ComponentChildren;
}

/** What all pages behind a recipient's link have around them. */
export function ResultsFrame(props: ResultsFrameProps): VNode {
  const { link, languages, programme, title, page = '', wanted = {}, more, isAnswerToPost = false, children } = props;
  const { isWide = page === '' } = props;
  const others = isAnswerToPost ? [] : languages.filter((other) => other !== link.language);
  const { pageTitle, toDesk } = resultsTexts(link.language);
  return (
    <StandaloneDocument language={link.language} title={pageTitle({ title, programme })} style={resultsStyle}>
      <main class={isWide ? undefined : 'narrow'}>
        <header>
          {link.isFromDesk === true && (
            <p class="screen">
              <a href={programmePath(link.programme)}>{toDesk}</a>
            </p>
          )}
          <p>{programme}</p>
          {others.length > 0 && (
            <LanguageLinks
              language={link.language}
              others={others}
              addressIn={(language) => pageAddress({ ...link, language }, page, wanted, more)}
            />
          )}
        </header>
        <h1>{title}</h1>
        {children}
      </main>
    </StandaloneDocument>
  );
}
