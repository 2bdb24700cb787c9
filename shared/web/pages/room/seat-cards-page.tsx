import type { ComponentChildren, VNode } from 'preact';
import { groupedCode, type OneTimeCode } from '../../../access/one-time-code.ts';
import { groupedKey, type KeyFingerprint } from '../../../blind/key-fingerprint.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { formTexts } from '../../../i18n/form-texts.ts';
import { roomTexts } from '../../../i18n/room-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import { sessionName } from '../../../programme/session-name.ts';
import { inLanguage } from '../../../questionnaire/items.ts';
import { codeLink } from '../../http/code-link.ts';
import { linkFonts, ownHanFonts, textFonts } from '../../parts/fonts.ts';
import { Moment } from '../../parts/moment.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import { StandaloneDocument } from '../../parts/standalone-document.tsx';
import { type InvitationProps, scannedLink, TypedLink, widthStyle } from './invitation.tsx';

/** Two columns of five: a card is as large as one that lies on a table, and its QR code as one that an old phone reads. */
export const cardsASheet = 10;

interface SeatCardsProps extends InvitationProps {
  /** One for each card. */
  readonly codes: readonly OneTimeCode[];
  /** The fingerprint of the session's key, where its codes are blind: the same on each. */
  readonly fingerprint?: KeyFingerprint;
  /** What is said above them on a screen, and not on paper. */
  readonly said?: ComponentChildren;
}

/** Cards to be cut and handed out, each with a code of its own, in A4 sheets. */
export function SeatCardsPage(props: SeatCardsProps): VNode {
  const { session, language, codes } = props;
  const { cards } = roomTexts(language);
  const place = sessionName(session, language);
  const sheets = Array.from({ length: Math.ceil(codes.length / cardsASheet) }, (_, at) =>
    codes.slice(at * cardsASheet, (at + 1) * cardsASheet),
  );
  return (
    <StandaloneDocument language={language} title={cards.title({ place })} style={seatCardsStyle(props)}>
      {props.said}
      <main>
        {sheets.map((sheet) => (
          <section key={sheet[0]} class="sheet">
            {sheet.map((code) => (
              <SeatCard key={code} {...props} code={code} />
            ))}
          </section>
        ))}
      </main>
    </StandaloneDocument>
  );
}

function SeatCard(props: Omit<SeatCardsProps, 'codes'> & { readonly code: OneTimeCode }): VNode {
  const { session, language, link, code, fingerprint } = props;
  const { cards, kit } = roomTexts(language);
  const scanned = codeLink(scannedLink(props), code, fingerprint);
  return (
    <article>
      <header>
        <p class="programme">{inLanguage(session.programme.title, language)}</p>
        <h2>{formTexts(language).formTitle({ place: sessionName(session, language) })}</h2>
      </header>
      <QrCode text={scanned} label={kit.code({ link: scanned })} />
      <div class="said">
        <p class="how">{cards.how}</p>
        <p class="code" dir="ltr">
          {groupedCode(code)}
        </p>
        <p class="once">{cards.once}</p>
        {fingerprint !== undefined && <Key fingerprint={fingerprint} language={language} />}
      </div>
      <footer>
        <TypedLink link={link} />
        <p class="open">
          <Moment text={kit.open({ closes: formatMoment(session.closesAt, session.zone, language) })} />
        </p>
      </footer>
    </article>
  );
}

/** The key in one piece: who compares it with another card or a page reads it as a whole. */
function Key({ fingerprint, language }: { readonly fingerprint: KeyFingerprint; readonly language: Language }): VNode {
  const key = groupedKey(fingerprint);
  const [before, after] = roomTexts(language).cards.key({ key }).split(key);
  return (
    <p class="once">
      {before}
      <bdi class="key">{key}</bdi>
      {after}
    </p>
  );
}

/** The style of a page of cards. */
export function seatCardsStyle(props: Pick<InvitationProps, 'link'>): string {
  return style + widthStyle(props);
}

/** Black on white. The lines to cut along meet at the corners of four cards; a sheet has the size of the paper, so that no browser adds one. */
const style = `
@page{size:A4 portrait;margin:0}
:root{color-scheme:only light;--ink:#000;--soft:#404040;--line:#8c8c8c}
*{box-sizing:border-box;margin:0}
html{background:#e9eceb}
body{color:var(--ink);font:8.5pt/1.35 ${textFonts};overflow-wrap:anywhere}
${ownHanFonts}
:lang(zh),:lang(ja),:lang(hi){line-height:1.5;line-break:strict}
.sheet{width:210mm;height:297mm;margin:8mm auto;padding:8.5mm 10mm;overflow:hidden;background:#fff;box-shadow:0 1mm 5mm #0003;display:grid;grid-template:repeat(5,56mm)/repeat(2,95mm);break-after:page}
.sheet:last-child{break-after:auto}
article{margin:0;margin-block-end:-.2mm;margin-inline-end:-.2mm;padding:3.2mm 4mm 2.6mm;border:.2mm dashed var(--line);overflow:hidden;display:grid;grid-template:auto minmax(0,1fr) auto/auto minmax(0,1fr);gap:.8mm 2.5mm}
header,footer{grid-column:1/-1;min-width:0}
.qr{display:block;height:100%;aspect-ratio:1;margin-inline-start:-1.6mm}
.said{align-self:center;display:flex;flex-direction:column;gap:.8mm;min-width:0}
p,h2{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:1;overflow:hidden}
.programme,.open{color:var(--soft);font-size:7.5pt}
h2{font-size:12pt;line-height:1.3;font-weight:700;-webkit-line-clamp:2}
.how{-webkit-line-clamp:3}
.said:has(.key){gap:.4mm;line-height:1.2}.said:has(.key) .once{font-size:7pt}
.code{display:block;white-space:nowrap;font:700 12.5pt/1.3 ${linkFonts}}
:dir(rtl)>.code,:dir(rtl)>.link,:dir(rtl)>.key{text-align:end}
.once{font-size:7.5pt;-webkit-line-clamp:3}
.key{display:block;white-space:nowrap;font-family:${linkFonts};font-weight:700}
.open{-webkit-line-clamp:2;line-height:1.3}
.whole{display:inline-block}
.link{display:block;white-space:nowrap;font-family:${linkFonts};font-weight:700;line-height:1.4;font-size:min(9.5pt,calc(86mm/(var(--characters)*.61)))}
.link span{font-weight:400}
aside{max-width:210mm;margin:8mm auto 0;padding:5mm 6mm;background:#fff;border-inline-start:1.5mm solid #0b5f4a;box-shadow:0 1mm 5mm #0003;font-size:1rem;line-height:1.55}
aside p{display:block;overflow:visible}
aside p+p{margin-top:.5rem}
aside a{display:inline-block;min-height:44px;padding:.6rem .5rem;color:#0b5f4a}
aside .button{margin:0 0 .5rem;margin-inline-end:.5rem}aside button{font:inherit;border:0;min-height:44px}aside [hidden]{display:none}
aside .button{padding:.6rem 1.25rem;border-radius:.5rem;background:#0b5f4a;color:#fff;font-weight:600;text-decoration:none}
@media print{aside{display:none}html{background:none}.sheet{margin:0;box-shadow:none}}
`.trim();
