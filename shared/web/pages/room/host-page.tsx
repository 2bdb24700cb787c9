import type { VNode } from 'preact';
import { cancelledTexts } from '../../../i18n/cancelled-texts.ts';
import { formatMoment, formatTime } from '../../../i18n/dates.ts';
import { numberText } from '../../../i18n/numbers.ts';
import { roomTexts } from '../../../i18n/room-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import { smallestGroup } from '../../../privacy/release.ts';
import { phase, type Session } from '../../../programme/session.ts';
import { sessionName } from '../../../programme/session-name.ts';
import { inLanguage } from '../../../questionnaire/items.ts';
import type { Instant } from '../../../time/instant.ts';
import { headersOfKeyedPage, securityPolicy } from '../../http/content-security-policy.ts';
import { ownHanFonts, textFonts } from '../../parts/fonts.ts';
import { LanguageLinks } from '../../parts/language-links.tsx';
import { Moment } from '../../parts/moment.tsx';
import { StandaloneDocument } from '../../parts/standalone-document.tsx';

const refreshSeconds = 10;

interface HostPageProps {
  readonly session: Session;
  /** How many responses it had at least when they were counted (see `countInSteps`). */
  readonly atLeast: number;
  readonly countedAt: Instant;
  readonly language: Language;
  readonly now: Instant;
  /** It does not renew itself: a page that does takes a screen reader back to its beginning. */
  readonly isStill?: boolean;
}

/** For the host's phone: about how many have answered, and nothing of what they answered. */
export function HostPage(props: HostPageProps): VNode {
  const { session, language, atLeast, countedAt, now, isStill = false } = props;
  const { host } = roomTexts(language);
  const { headcount } = session;
  const place = sessionName(session, language);
  const title = host.title({ place });
  const time = formatTime(countedAt, session.zone, language);
  const at = phase(session, now);
  const isCancelled = at === 'cancelled';
  const isOver = at === 'closed' || isCancelled;
  const isRenewed = !isOver && !isStill;
  const [say, count] = atLeast === 0 ? [host.fewerThan, smallestGroup] : [host.atLeast, atLeast];
  const digits = numberText(count, language);
  const counted = say({ count: digits });
  const tab = headcount === undefined ? host.tab({ counted, title }) : host.tabOf({ counted, headcount, title });
  return (
    <StandaloneDocument
      language={language}
      title={isCancelled ? title : tab}
      style={style}
      refreshSeconds={isRenewed ? refreshSeconds : undefined}
    >
      <main>
        <header>
          <p>{inLanguage(session.programme.title, language)}</p>
          <LanguageLinks
            language={language}
            others={session.programme.languages.filter((other) => other !== language)}
            addressIn={(other) => `?lang=${other}${isStill ? '&still' : ''}`}
          />
        </header>
        <h1>{title}</h1>
        {!isCancelled && (
          <Count
            counted={counted}
            digits={digits}
            of={headcount === undefined ? host.soFar({ count }) : host.of({ count, headcount })}
          />
        )}
        {!isCancelled && headcount !== undefined && (
          <progress max={headcount} value={Math.min(atLeast, headcount)} aria-hidden="true" />
        )}
        <p class="state">
          <Moment text={stateOf(session, language, now)} />
        </p>
        <footer>
          {!isCancelled && <p>{host.nothingElse}</p>}
          {!isCancelled && (
            <p>{isRenewed ? host.renewed({ time, seconds: refreshSeconds }) : host.counted({ time })}</p>
          )}
          {!isOver && <a href={`?lang=${language}${isStill ? '' : '&still'}`}>{isStill ? host.resume : host.stop}</a>}
        </footer>
      </main>
    </StandaloneDocument>
  );
}

/** The number is set large, between what the language says before and after it. */
function Count({ counted, digits, of }: { counted: string; digits: string; of: string }): VNode {
  const [before, after] = counted.split(digits);
  return (
    <p class={`count digits-${Math.min(digits.length, 5)}`}>
      {before && <span>{before}</span>}
      <strong>{digits}</strong>
      {after && <span>{after}</span>} <span>{of}</span>
    </p>
  );
}

function stateOf(session: Session, language: Language, now: Instant): string {
  const { kit, host } = roomTexts(language);
  const closes = formatMoment(session.closesAt, session.zone, language);
  switch (phase(session, now)) {
    case 'upcoming':
      return host.upcoming({ opens: formatMoment(session.opensAt, session.zone, language) });
    case 'open':
      return kit.open({ closes });
    case 'grace':
      return host.grace({ closed: closes });
    case 'closed':
      return host.closed({ closed: closes });
    case 'cancelled':
      return cancelledTexts(language).title;
  }
}

const style = `
:root{color-scheme:light dark;--ink:#1c2421;--soft:#55625c;--paper:#f4f6f4;--line:#c9d1cc;--go:#0b5f4a}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecea;--soft:#a9b5af;--paper:#121614;--line:#39433e;--go:#7fd6b8}}
*{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{background:var(--paper);color:var(--ink);font:1.0625rem/1.6 ${textFonts};overflow-wrap:break-word}
${ownHanFonts}
:lang(zh),:lang(ja),:lang(hi){line-height:1.75;line-break:strict}
main{min-height:100vh;min-height:100svh;max-width:60rem;margin:0 auto;padding:1rem 1rem 1.5rem;display:flex;flex-direction:column}
header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1rem;font-size:.9375rem;color:var(--soft)}
nav{display:flex;flex-wrap:wrap;gap:.25rem;margin-inline:-.75rem}
a{display:inline-flex;align-items:center;min-height:44px;padding:0 .75rem;color:var(--go);text-underline-offset:.2em}
h1{font-size:1.5rem;line-height:1.3;margin:.75rem 0 auto;text-wrap:balance}
.count{margin:2rem 0 1.5rem;text-align:center;font-variant-numeric:tabular-nums}
.count strong{display:block;font-size:clamp(6rem,38vmin,17rem);line-height:1;font-weight:700;letter-spacing:-.03em}
.digits-4 strong{font-size:clamp(5rem,28vmin,13rem)}
.digits-5 strong{font-size:clamp(2.5rem,15vmin,8rem)}
.count span{display:block;margin-top:.75rem;font-size:clamp(1.25rem,4.5vmin,2.25rem);line-height:1.4}
progress{appearance:none;-webkit-appearance:none;display:block;width:100%;height:.75rem;border:0;border-radius:.375rem;overflow:hidden;background:var(--line)}
progress::-webkit-progress-bar{background:var(--line)}
progress::-webkit-progress-value{background:var(--go)}
progress::-moz-progress-bar{background:var(--go)}
.whole{display:inline-block}
.state{margin:1.25rem 0 auto;text-align:center;font-weight:600;text-wrap:balance}
footer{margin-top:2rem;text-align:center;color:var(--soft);font-size:.9375rem;text-wrap:balance}
:focus-visible{outline:3px solid var(--go);outline-offset:2px}
@media(forced-colors:active){progress{appearance:auto;-webkit-appearance:auto}}
`.trim();

/** Only the style above. Its address is a key. */
export const hostPageHeaders = headersOfKeyedPage(securityPolicy(style, { forms: false }));
