import type { VNode } from 'preact';
import { crowdedTexts } from '../../i18n/crowded-texts.ts';
import { directionOf } from '../../i18n/direction.ts';
import type { Language } from '../../i18n/text.ts';

/**
 * For who meets the firewall, which chooses no language: all of the stage's, short, without a style sheet. The firewall takes 4 kB.
 */
export function CrowdedPage({ languages }: { languages: readonly Language[] }): VNode {
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
