import type { VNode } from 'preact';
import { crowdedTexts } from '../../i18n/crowded-texts.ts';
import { directionOf } from '../../i18n/direction.ts';
import type { Language } from '../../i18n/text.ts';
import { renderPage } from '../parts/document.tsx';

/**
 * What the firewall sends, which chooses no language: in as many of the stage's as have room, in their order, and in English
 * for who reads none of those if one has none. Short, without a style sheet.
 *
 * @param bytes how much the firewall takes
 */
export function crowdedPage(languages: readonly Language[], bytes: number): string {
  const pageIn = (all: readonly Language[]) => renderPage(CrowdedPage({ languages: all }));
  const fits = (all: readonly Language[]) => Buffer.byteLength(pageIn(all)) <= bytes;
  if (fits(languages)) return pageIn(languages);
  const chosen = languages.reduce<Language[]>(
    (some, next) => (fits(withEnglish([...some, next])) ? [...some, next] : some),
    [],
  );
  return pageIn(withEnglish(chosen));
}

function withEnglish(languages: readonly Language[]): readonly Language[] {
  return languages.includes('en') ? languages : [...languages, 'en'];
}

function CrowdedPage({ languages }: { languages: readonly Language[] }): VNode {
  const [first = 'en'] = languages;
  return (
    <html lang={first}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{crowdedTexts(first).title}</title>
      </head>
      <body style={{ fontFamily: 'system-ui, sans-serif', margin: '1.5rem' }}>
        {languages.map((language) => {
          const crowded = crowdedTexts(language);
          return (
            <div lang={language} dir={directionOf(language)}>
              <h1>{crowded.title}</h1>
              <p>{crowded.text}</p>
            </div>
          );
        })}
      </body>
    </html>
  );
}
