import type { VNode } from 'preact';
import { needsCode } from '../../../access/access.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { formTexts } from '../../../i18n/form-texts.ts';
import { roomTexts } from '../../../i18n/room-texts.ts';
import { sessionDays } from '../../../programme/session-days.ts';
import { sessionName } from '../../../programme/session-name.ts';
import { inLanguage } from '../../../questionnaire/items.ts';
import { firstParagraph } from '../../../questionnaire/prose.ts';
import { linkFonts, ownHanFonts, textFonts } from '../../parts/fonts.ts';
import { Logo } from '../../parts/logo.tsx';
import { Moment } from '../../parts/moment.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import { StandaloneDocument } from '../../parts/standalone-document.tsx';
import { type InvitationProps, OtherLanguages, promiseOf, scannedLink, TypedLink, widthStyle } from './invitation.tsx';

/** The invitation for doors and tables: one page of A4. */
export function PosterPage(props: InvitationProps): VNode {
  const { session, language, link } = props;
  const { kit } = roomTexts(language);
  const texts = formTexts(language);
  const place = sessionName(session, language);
  const scanned = scannedLink(props);
  const { name, address } = session.programme.contact;
  return (
    <StandaloneDocument language={language} title={texts.formTitle({ place })} style={posterStyle(props)}>
      <main>
        <header>
          <Logo look={session.look} language={language} />
          <p class="programme">{inLanguage(session.programme.title, language)}</p>
          <h1>{kit.title}</h1>
          <p class="place">{place}</p>
          {session.days && <p class="days">{sessionDays(session, language)}</p>}
          <p class="purpose">{firstParagraph(inLanguage(session.programme.purpose, language))}</p>
        </header>
        <figure>
          <figcaption>{kit.scan}</figcaption>
          <QrCode text={scanned} label={kit.code({ link: scanned })} />
        </figure>
        <div class="typed">
          <p>{kit.type}</p>
          <TypedLink link={link} />
        </div>
        <div class="facts">
          <p>{promiseOf(props)}</p>
          {needsCode(session.access) && <p>{kit.codeNeeded}</p>}
          <p>
            <Moment text={kit.open({ closes: formatMoment(session.closesAt, session.zone, language) })} />
          </p>
        </div>
        <footer>
          <OtherLanguages session={session} language={language} />
          <p class="contact">
            {texts.contact({ name: inLanguage(name, language) })} <span dir="ltr">{address}</span>
          </p>
        </footer>
      </main>
    </StandaloneDocument>
  );
}

/** The style of a poster. */
export function posterStyle(props: InvitationProps): string {
  return style + widthStyle(props);
}

/**
 * Black on white, and nothing means anything by its colour. It has the size of the paper and its own margins, so
 * that no browser adds a second page; the QR code takes what the texts leave, and texts that are too long are cut with
 * an ellipsis: the form has them in full.
 */
const style = `
@page{size:A4 portrait;margin:0}
:root{color-scheme:only light;--ink:#000;--soft:#404040;--line:#8c8c8c}
*{box-sizing:border-box;margin:0}
html{background:#e9eceb}
body{color:var(--ink);font:12pt/1.5 ${textFonts};overflow-wrap:anywhere}
${ownHanFonts}
:lang(zh),:lang(ja),:lang(hi){line-height:1.7;line-break:strict}
main{width:210mm;height:297mm;margin:8mm auto;padding:17mm 18mm 13mm;overflow:hidden;background:#fff;box-shadow:0 1mm 5mm #0003;display:flex;flex-direction:column;align-items:center;text-align:center}
main>*{width:100%;flex:none}
p,h1,figcaption{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.logo{height:16mm;max-width:120mm;object-fit:contain;margin-bottom:4mm}
.programme,.days{font-size:14pt;color:var(--soft);text-wrap:balance}
h1{font-size:34pt;line-height:1.2;font-weight:700;letter-spacing:-.01em;margin-top:3mm;text-wrap:balance}
h1:lang(zh){letter-spacing:.03em;line-height:1.35}
.place{font-size:22pt;line-height:1.35;font-weight:600;margin-top:1mm;text-wrap:balance}
.purpose{max-width:150mm;margin:4mm auto 0;-webkit-line-clamp:4;text-wrap:balance}
figure{flex:1 1 0!important;min-height:60mm;display:flex;flex-direction:column;align-items:center;margin:7mm 0 5mm}
figcaption{flex:none;font-size:17pt;line-height:1.4;font-weight:600;text-wrap:balance}
.qr{flex:1 1 0;min-height:0;max-height:118mm;max-width:100%;margin-top:1mm}
.typed p:first-child{color:var(--soft)}
.link{display:block;white-space:nowrap;font-family:${linkFonts};font-weight:700;line-height:1.5;font-size:min(20pt,calc(174mm/(var(--characters)*.61)))}
.link span{font-weight:400}
.facts{margin-top:6mm;padding:4mm 0;border:solid var(--line);border-width:.3mm 0;font-size:14pt;font-weight:600}
.facts p{text-wrap:balance}
footer{margin-top:4mm;font-size:10.5pt;color:var(--soft)}
footer p{text-wrap:balance}
.many{display:flex;flex-wrap:wrap;justify-content:center;gap:0 5mm}
.other{-webkit-line-clamp:1;color:var(--ink)}
.contact{margin-top:1.5mm}
.whole{display:inline-block}
@media print{html{background:none}main{margin:0;box-shadow:none}}
`.trim();
