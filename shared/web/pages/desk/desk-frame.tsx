import type { ComponentChildren, VNode } from 'preact';
import type { Undo } from '../../../desk/drafts.ts';
import { deskLanguages } from '../../../i18n/desk-languages.ts';
import { deskTexts } from '../../../i18n/desk-texts.ts';
import { directionOf } from '../../../i18n/direction.ts';
import type { Language } from '../../../i18n/text.ts';
import { LanguageLinks } from '../../parts/language-links.tsx';
import { deskScriptPath } from './desk-script-path.ts';
import { DoneWords } from './done-words.tsx';
import { programmePath } from './programme-path.ts';
import { deskStyle } from './style.ts';

/** What every page of the desk knows of who looks at it. */
export interface Frame {
  readonly language: Language;
  /** The token that each form has to send. */
  readonly csrf: string;
  /** Of who is signed in. */
  readonly address?: string | undefined;
  /** What can be undone of the draft of its programme. */
  readonly undo?: OfferedUndo | undefined;
  /** What kind of change was undone just now. */
  readonly undone?: Undo['what'] | undefined;
}

interface OfferedUndo {
  readonly done: Undo;
  /** Of whose draft, by its id. */
  readonly programme: string;
  /** The number of the draft. */
  readonly draft: number;
  /** The page that offers it. */
  readonly page: string;
}

interface DeskFrameProps {
  readonly frame: Frame;
  readonly title: string;
  /** The same where words of a programme are in it; absent: the title as it is. */
  readonly heading?: VNode;
  /** What it is of, the nearest first: a programme. The tab of a browser says that too, for who has several open. */
  readonly of?: readonly string[];
  /** A page with one thing to do. */
  readonly narrow?: boolean;
  /** A page that shows things beside each other where there is room. */
  readonly wide?: boolean;
  /** After how many seconds the browser asks for the page again, by itself and without script. */
  readonly refreshSeconds?: number | undefined;
  /** Whether the page can be asked for again, in another language. Not so what answers a form. */
  readonly isAsked?: boolean;
  readonly children: ComponentChildren;
}

/** What all pages of the desk have around them. */
export function DeskFrame({
  frame,
  title,
  heading,
  of = [],
  narrow,
  wide,
  refreshSeconds,
  isAsked,
  children,
}: DeskFrameProps): VNode {
  const { language, address } = frame;
  const texts = deskTexts(language);
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no" />
        {refreshSeconds !== undefined && <meta http-equiv="refresh" content={String(refreshSeconds)} />}
        <title>
          {[...new Set([title, ...of])].reduceRight(
            (rest, each) => texts.pageTitle({ title: each, desk: rest }),
            texts.name,
          )}
        </title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: deskStyle }} />
        {deskScriptPath && <script defer src={deskScriptPath} />}
      </head>
      <body>
        <a class="skip" href="#content">
          {texts.skip}
        </a>
        <header class="top">
          <a class="home" href="/d">
            {texts.name}
          </a>
          {address !== undefined && (
            <nav aria-label={texts.account({ address })}>
              <a href="/d">{texts.programmes}</a>
              <a href="/d/me">
                <bdi class="roomy">{address}</bdi>
                <span class="cramped">{texts.me.title}</span>
              </a>
            </nav>
          )}
          {address === undefined && isAsked && (
            <LanguageLinks
              language={language}
              others={deskLanguages.filter((other) => other !== language)}
              addressIn={(other) => `?lang=${other}`}
            />
          )}
        </header>
        <main id="content" class={narrow ? 'narrow' : wide ? 'wide' : undefined}>
          <h1 tabIndex={-1}>{heading ?? title}</h1>
          {frame.undone !== undefined && (
            <p class="card notice" role="status">
              {deskTexts(language).undo.undone[frame.undone]}
            </p>
          )}
          {frame.undo !== undefined && <UndoNotice frame={frame} undo={frame.undo} />}
          {children}
        </main>
      </body>
    </html>
  );
}

/** Much goes by one click: a page says what, and takes it back. Once something else was saved it leads to where that is told first. */
function UndoNotice({ frame, undo }: { readonly frame: Frame; readonly undo: OfferedUndo }): VNode {
  const { undo: texts } = deskTexts(frame.language);
  const { done, programme, draft, page } = undo;
  const address = `${programmePath(programme)}/undo`;
  if (done.number !== draft) {
    return (
      <div class="card notice undo">
        <div>
          <DoneWords done={done} draft={draft} language={frame.language} />
          <p class="soft">{texts.last}</p>
        </div>
        <a class="button quiet" href={`${address}?page=${encodeURIComponent(page)}`}>
          {texts.button}
        </a>
      </div>
    );
  }
  return (
    <DeskForm frame={frame} action={address} class="card notice undo">
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="page" value={page} />
      <div role="status">
        <DoneWords done={done} draft={draft} language={frame.language} />
        <p class="soft">{texts.last}</p>
      </div>
      <button type="submit" class="quiet">
        {texts.button}
      </button>
    </DeskForm>
  );
}

/** The name under which a form sends its token. */
export const tokenField = 'csrf';

/** A form that is sent to the desk, with its token. One with a file in it is sent in parts. */
export function DeskForm(props: {
  readonly frame: Frame;
  readonly action: string;
  readonly files?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}): VNode {
  const { frame, action, files, children } = props;
  return (
    <form
      method="post"
      action={action}
      enctype={files ? 'multipart/form-data' : undefined}
      class={props.class}
      accept-charset="utf-8"
      novalidate
    >
      <input type="hidden" name={tokenField} value={frame.csrf} />
      {children}
    </form>
  );
}
