import type { ComponentChildren, VNode } from 'preact';
import { needsCode } from '../../../../access/access.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import { languageSaidIn } from '../../../../i18n/language-said-in.ts';
import { roomTexts } from '../../../../i18n/room-texts.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { StoredSession } from '../../../../programme/session.ts';
import { QrCode } from '../../../parts/qr-code.tsx';
import type { Frame } from '../desk-frame.tsx';
import { CopiedLink } from './copied-link.tsx';
import { pathOf } from './session-path.ts';

interface FormLinksProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  /** The form's address. */
  readonly link: string;
}

/** What is shown in the room and sent to people: the code with its link first; behind it links for single languages and for one device that many use. */
export function FormLinks({ frame, session, link }: FormLinksProps): VNode {
  const { language } = frame;
  const { session: texts } = runningTexts(language);
  const { languages } = session.programme;
  return (
    <section id="code">
      <h2>{texts.links}</h2>
      <div class="qr-and-links">
        <QrCode text={link} label={roomTexts(language).kit.code({ link })} />
        <div>
          <CopiedLink link={link} language={language} />
          <p class="actions">
            {languages.map((each, at) => (
              <a
                key={each}
                class={at === 0 ? 'button' : 'button quiet'}
                target="_blank"
                rel="noreferrer"
                href={`${pathOf(session)}/projector?lang=${each}`}
              >
                {languages.length > 1
                  ? texts.fullScreenIn({ language: languageSaidIn(language, each, languages) })
                  : texts.fullScreen}
              </a>
            ))}
          </p>
          <p class="soft">{needsCode(session.access) ? texts.linksHintCodes : texts.linksHint}</p>
        </div>
      </div>
      <details>
        <summary>{texts.moreLinks}</summary>
        <dl class="stacked">
          {languages.length > 1 &&
            languages.map((each) => (
              <Row key={each} name={<span lang={each}>{languageName(each)}</span>}>
                <CopiedLink link={`${link}?lang=${each}`} language={language} />
              </Row>
            ))}
          <Row name={texts.kiosk}>
            <CopiedLink link={`${link}?kiosk`} language={language} />
          </Row>
        </dl>
      </details>
    </section>
  );
}

function Row({ name, children }: { name: ComponentChildren; children: ComponentChildren }): VNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
