import type { VNode } from 'preact';
import { needsCode } from '../../../access/access.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { formTexts } from '../../../i18n/form-texts.ts';
import { roomTexts } from '../../../i18n/room-texts.ts';
import { sessionDays } from '../../../programme/session-days.ts';
import { sessionName } from '../../../programme/session-name.ts';
import { inLanguage } from '../../../questionnaire/items.ts';
import { firstParagraph } from '../../../questionnaire/prose.ts';
import { lightAccentStyle } from '../../parts/accent-style.ts';
import { linkFonts, ownHanFonts, textFonts } from '../../parts/fonts.ts';
import { Logo } from '../../parts/logo.tsx';
import { Moment } from '../../parts/moment.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import { StandaloneDocument } from '../../parts/standalone-document.tsx';
import { type InvitationProps, OtherLanguages, promiseOf, scannedLink, TypedLink, widthStyle } from './invitation.tsx';

/** The invitation for the wall: one 16:9 picture, readable from the back row. */
export function ProjectorPage(props: InvitationProps): VNode {
  const { session, language, link, now } = props;
  const { kit, host } = roomTexts(language);
  const isUpcoming = now !== undefined && now < session.opensAt;
  const place = sessionName(session, language);
  const scanned = scannedLink(props);
  return (
    <StandaloneDocument
      language={language}
      title={formTexts(language).formTitle({ place })}
      style={projectorStyle(props)}
    >
      <main>
        <section>
          <Logo look={session.look} language={language} />
          <p class="programme">{inLanguage(session.programme.title, language)}</p>
          <h1>{kit.title}</h1>
          <p class="place">{place}</p>
          {session.days && <p class="days">{sessionDays(session, language)}</p>}
          <p class="purpose">
            <span>{firstParagraph(inLanguage(session.programme.purpose, language))}</span>
          </p>
          <p class="fact">{promiseOf(props)}</p>
          {needsCode(session.access) && <p class="fact">{kit.codeNeeded}</p>}
          {isUpcoming && (
            <p class="fact">
              <Moment text={host.upcoming({ opens: formatMoment(session.opensAt, session.zone, language) })} />
            </p>
          )}
          <p class="fact">
            <Moment text={kit.open({ closes: formatMoment(session.closesAt, session.zone, language) })} />
          </p>
          <OtherLanguages session={session} language={language} />
        </section>
        <figure>
          <QrCode text={scanned} label={kit.code({ link: scanned })} />
          <figcaption>{kit.scan}</figcaption>
        </figure>
        <footer>
          <p>{kit.type}</p>
          <TypedLink link={link} />
        </footer>
      </main>
    </StandaloneDocument>
  );
}

/** The style of a page for the projector, in the colour of its programme. */
export function projectorStyle(props: InvitationProps): string {
  const { accent } = props.session.look ?? {};
  return style + widthStyle(props) + (accent === undefined ? '' : lightAccentStyle(accent));
}

/**
 * Every length is a share of the picture's width (`--u` is a hundredth of it), so that it is the same on every wall.
 * Light only: dark text on white is what survives a weak projector in a lit room. Texts that are too
 * long for their place are cut, and the purpose goes first and whole: where it has no room, it wraps into a second column, which
 * nobody sees. The form has them in full. On a phone that is held up, as somebody does who has no projector, the code fills the screen.
 */
const style = `
@page{size:338.67mm 190.5mm;margin:0}
:root{color-scheme:only light;--u:min(1vw,1.7778vh);--ink:#14201b;--soft:#4a5751;--line:#c9d1cc;--go:#0b5f4a}
*{box-sizing:border-box;margin:0}
html{height:100%;background:#fff;print-color-adjust:exact}
body{height:100%;display:grid;place-content:center;overflow:hidden;background:#fff;color:var(--ink);font:calc(1.9*var(--u))/1.45 ${textFonts};overflow-wrap:anywhere}
${ownHanFonts}
:lang(zh),:lang(ja),:lang(hi){line-height:1.6;text-spacing-trim:trim-start;line-break:strict}
main{width:calc(100*var(--u));height:calc(56.2*var(--u));padding:calc(3*var(--u)) calc(5*var(--u)) calc(2.2*var(--u));display:grid;overflow:hidden;grid-template:minmax(0,1fr) auto/minmax(0,1fr) auto;gap:calc(1.8*var(--u)) calc(4.5*var(--u))}
section{overflow:hidden;display:flex;flex-direction:column;justify-content:safe center;min-width:0;min-height:0}
section p,h1{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;flex:none}
.logo{height:calc(4.5*var(--u));max-width:60%;object-fit:contain;align-self:flex-start;flex:none;margin-bottom:calc(1.2*var(--u))}
.programme,.days{color:var(--soft)}
h1{font-size:calc(5*var(--u));line-height:1.2;font-weight:700;letter-spacing:-.015em;margin-top:calc(.6*var(--u));text-wrap:balance}
h1:lang(zh){letter-spacing:.02em;line-height:1.3}
.place{font-size:calc(3.4*var(--u));line-height:1.3;font-weight:600;color:var(--go)}
.purpose{display:block!important;flex:0 1 auto!important;min-height:0;max-height:6lh;columns:1;column-fill:auto;margin:calc(1.3*var(--u)) 0 calc(1.4*var(--u));text-wrap:pretty}
.purpose::before{content:"";display:block;height:.02px}
.purpose span{display:block;break-inside:avoid}
.fact{font-size:calc(2*var(--u));font-weight:600;line-height:1.5;text-wrap:balance}
.other{font-size:calc(1.6*var(--u));line-height:1.45;color:var(--soft);margin-top:calc(.2*var(--u));-webkit-line-clamp:1!important}
.many{display:flex;flex-wrap:wrap;gap:0 calc(1.6*var(--u))}
.others{flex:none}
.fact+.others{margin-top:calc(1.2*var(--u))}
figure{align-self:center;text-align:center}
.qr{display:block;width:calc(36*var(--u));height:calc(36*var(--u));border:calc(.12*var(--u)) solid var(--line);border-radius:calc(1*var(--u));background:#fff}
figcaption{width:calc(36*var(--u));margin-top:calc(.9*var(--u));font-size:calc(1.9*var(--u));line-height:1.35;font-weight:600;text-wrap:balance}
footer{grid-column:1/-1;border-top:calc(.12*var(--u)) solid var(--line);padding-top:calc(1*var(--u))}
footer p:first-child{color:var(--soft);font-size:calc(1.7*var(--u));line-height:1.35}
.link{white-space:nowrap;font-family:${linkFonts};font-weight:600;line-height:1.35;font-size:min(calc(3.2*var(--u)),calc(90*var(--u)/(var(--characters)*.61)))}
.link span{font-weight:400;color:var(--soft)}
.whole{display:inline-block}
@media screen and (orientation:portrait){body{font-size:1rem}main{width:100vw;height:auto;padding:1rem;grid-template:auto/minmax(0,1fr);gap:1rem}figure{order:-1}.qr{width:min(100%,70vh);height:auto;margin:0 auto}figcaption{width:auto;font-size:1.125rem}.logo,.programme,.purpose,.others,.other{display:none!important}h1{font-size:1.5rem}.place{font-size:1.25rem}.fact,footer p:first-child{font-size:1rem}.link{font-size:min(1.25rem,calc(90vw/(var(--characters)*.61)))}}
`.trim();
