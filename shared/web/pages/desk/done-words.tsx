import type { VNode } from 'preact';
import type { Undo } from '../../../desk/drafts.ts';
import type { Gone, Name } from '../../../desk/gone.ts';
import { formatDate } from '../../../i18n/dates.ts';
import { deskTexts } from '../../../i18n/desk-texts.ts';
import { languageSaidIn } from '../../../i18n/language-said-in.ts';
import { listOf } from '../../../i18n/lists.ts';
import type { Language } from '../../../i18n/text.ts';
import { withCapital } from '../../../i18n/with-capital.ts';
import { AllSaidWithin, type Said, SaidWithin, saidIn } from './said.tsx';

interface DoneProps {
  readonly done: Undo;
  /** The number of the draft: what follows for readers is only so as long as nothing else was saved. */
  readonly draft: number;
  /** That of the page. */
  readonly language: Language;
}

/** What was done to a draft by one click, by the name of what went. */
export function DoneWords({ done, draft, language }: DoneProps): VNode {
  const { undo: texts } = deskTexts(language);
  if (done.what === 'replaced') return <p>{texts.replaced}</p>;
  if (done.what === 'added') {
    return (
      <p>{texts.addedLanguage({ name: withCapital(languageSaidIn(language, done.language, [done.language])) })}</p>
    );
  }
  const { gone } = done;
  if (gone.kind === 'other') return <p>{texts.removed}</p>;
  if (gone.kind === 'talks') {
    return (
      <p>
        <AllSaidWithin
          sentence={(names) => texts.gone.talks({ count: gone.count, names: listOf(names, language) })}
          said={gone.names.map((name) => saidName(name, language))}
          language={language}
        />
      </p>
    );
  }
  const said =
    gone.kind === 'language'
      ? { text: withCapital(languageSaidIn(language, gone.language, [gone.language, gone.instead])) }
      : saidName(gone.name, language);
  return (
    <>
      <p>
        <SaidWithin sentence={sentenceOf(gone, language)} said={said} language={language} />
      </p>
      {gone.kind === 'language' && gone.readers.length > 0 && done.number === draft && (
        <p>
          <AllSaidWithin
            sentence={(names) =>
              texts.readers({
                names: listOf(names, language),
                language: languageSaidIn(language, gone.instead, [gone.instead]),
              })
            }
            said={gone.readers.map((name) => saidName(name, language))}
            language={language}
          />
        </p>
      )}
    </>
  );
}

function sentenceOf(gone: Exclude<Gone, { kind: 'other' | 'talks' }>, language: Language): (name: string) => string {
  const { gone: texts } = deskTexts(language).undo;
  if (gone.kind === 'language') return (name) => texts.language({ name, count: gone.texts });
  const day = gone.kind === 'session' ? gone.day : undefined;
  if (day !== undefined) return (name) => texts.sessionOn({ name, day: formatDate(day, language) });
  return (name) => texts[gone.kind]({ name });
}

function saidName(name: Name, language: Language): Said {
  return typeof name === 'string' ? { text: name } : saidIn(name, language);
}
