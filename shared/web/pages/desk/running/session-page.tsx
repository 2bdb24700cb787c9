import type { ComponentChildren, VNode } from 'preact';
import { formatDay, formatMoment, formatTime } from '../../../../i18n/dates.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import { numberText } from '../../../../i18n/numbers.ts';
import { roomTexts } from '../../../../i18n/room-texts.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { smallestGroup } from '../../../../privacy/release.ts';
import { acceptsUntil, phase, type StoredSession } from '../../../../programme/session.ts';
import { sessionName } from '../../../../programme/session-name.ts';
import { inLanguage } from '../../../../questionnaire/items.ts';
import type { Instant } from '../../../../time/instant.ts';
import { QrCode } from '../../../parts/qr-code.tsx';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { reportText } from './report-text.ts';
import type { SessionChange } from './session-change.ts';

/** How often the page asks for itself while answers come in. */
const renewSeconds = 15;

/** How many have answered, when they were counted. */
interface Counted {
  readonly responses: number;
  readonly countedAt: Instant;
}

interface SessionPageProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  readonly now: Instant;
  /** At least so many (see `countInSteps`); absent: nobody could answer yet, or the single answers are deleted. */
  readonly counted?: Counted | undefined;
  /** The form's address. */
  readonly link: string;
  /** When its report is mailed (see `reportTime`). */
  readonly reportAt: Instant;
  /** Which changes can be made now. */
  readonly changes: readonly SessionChange[];
  /** It does not renew itself. */
  readonly isStill: boolean;
  /** What was just done. */
  readonly done?: SessionChange | undefined;
  /** Why what was asked for was not done. */
  readonly refused?: string | undefined;
  /** The link to the host's counter that was just made. */
  readonly hostLink?: string | undefined;
}

/** All that is needed while a session runs: how many have answered, what to show in the room, and when it takes answers. */
export function SessionPage(props: SessionPageProps): VNode {
  const { frame, session, now, changes, isStill, done, refused, hostLink } = props;
  const { language } = frame;
  const texts = runningTexts(language);
  const at = phase(session, now);
  const isShown = at === 'upcoming' || at === 'open';
  // What is shown once may not be taken away by the page's asking for itself.
  const isRenewed = at === 'open' && !isStill && hostLink === undefined && refused === undefined;
  return (
    <DeskFrame
      frame={frame}
      title={sessionName(session, language)}
      refreshSeconds={isRenewed ? renewSeconds : undefined}
    >
      <p>
        <a href={`/d/p/${session.programme.id}`}>{inLanguage(session.programme.title, language)}</a>
      </p>
      {done !== undefined && (
        <section class="notice" role="status">
          <p>
            <strong>{texts[done].done}</strong>
          </p>
        </section>
      )}
      {refused !== undefined && (
        <section class="errors" role="alert">
          <h2>{texts.refused.title}</h2>
          <p>{refused}</p>
        </section>
      )}
      <section>
        <p>
          <strong>{stateText(session, language, now)}</strong>
        </p>
        <p>{reportText(props)}</p>
        <p class="soft">
          {texts.session.deleted({ day: formatDay(session.answersExpireAt, session.zone, language) })}{' '}
          {texts.session.zone({ zone: session.zone })}
        </p>
        {changes.length > 0 && (
          <p class="actions">
            {changes.map((change) => (
              <a
                key={change}
                class={change === 'cancel' ? 'button danger' : 'button quiet'}
                href={`${pathOf(session)}/${change}`}
              >
                {texts[change].title}
              </a>
            ))}
          </p>
        )}
      </section>
      <Answers {...props} isRenewed={isRenewed} />
      {hostLink !== undefined && (
        <section class="notice warning">
          <h2>{texts.session.host}</h2>
          <p>{texts.session.hostMade}</p>
          <CopiedLink link={hostLink} language={language} />
        </section>
      )}
      {isShown && <Links {...props} />}
      {isShown && <Room {...props} />}
      {isShown && hostLink === undefined && (
        <section>
          <h2>{texts.session.host}</h2>
          <p>
            {texts.session.hostHint} {texts.session.hostEnds}
          </p>
          <DeskForm frame={frame} action={`${pathOf(session)}/host-link`}>
            <p class="actions">
              <button type="submit" class="quiet">
                {texts.session.hostButton}
              </button>
            </p>
          </DeskForm>
        </section>
      )}
      <p class="links">
        <a href={`/d/p/${session.programme.id}/results?session=${session.code}`}>{texts.session.results}</a>
        <a href={`/d/p/${session.programme.id}/mails`}>{texts.session.mails}</a>
        <a href={`/d/p/${session.programme.id}/preview-report?session=${session.code}`}>{texts.sample.title}</a>
      </p>
    </DeskFrame>
  );
}

/** Where a session is run. */
export function pathOf({ programme, code }: Pick<StoredSession, 'programme' | 'code'>): string {
  return `/d/p/${programme.id}/s/${code}`;
}

/** What a session is doing now, in a sentence. */
function stateText(session: StoredSession, language: Language, now: Instant): string {
  const { states } = runningTexts(language).session;
  const moment = (at: Instant) => formatMoment(at, session.zone, language);
  const [opens, closes] = [moment(session.opensAt), moment(session.closesAt)];
  if (session.cancelledAt !== undefined) return states.cancelled;
  if (session.sealedAt !== undefined) return states.sealed({ closes });
  switch (phase(session, now)) {
    case 'upcoming':
      return states.upcoming({ opens, closes });
    case 'open':
      return states.open({ closes });
    case 'grace':
      return states.grace({ closes, until: moment(acceptsUntil(session)) });
    default:
      return states.closed({ closes });
  }
}

/** The count as the host's page shows it, in the same words. */
function Answers(props: SessionPageProps & { isRenewed: boolean }): VNode | null {
  const { frame, session, now, counted, isStill, isRenewed } = props;
  const { language } = frame;
  const { session: texts } = runningTexts(language);
  const { host } = roomTexts(language);
  if (session.cancelledAt !== undefined) return null;
  if (counted === undefined) {
    return now < session.opensAt ? (
      <section>
        <h2>{texts.answers}</h2>
        <p>{texts.notOpenYet}</p>
      </section>
    ) : null;
  }
  const { responses, countedAt } = counted;
  const { headcount } = session;
  const [say, count] = responses === 0 ? [host.fewerThan, smallestGroup] : [host.atLeast, responses];
  const time = formatTime(countedAt, session.zone, language);
  const isOpen = phase(session, now) === 'open';
  return (
    <section>
      <h2>{texts.answers}</h2>
      <p>
        <span class="big">{say({ count: numberText(count, language) })}</span>{' '}
        <span>{headcount === undefined ? host.soFar({ count }) : host.of({ count, headcount })}</span>
      </p>
      {headcount !== undefined && (
        <progress max={headcount} value={Math.min(responses, headcount)} aria-hidden="true" />
      )}
      <p class="soft">
        {host.nothingElse} {isRenewed ? host.renewed({ time, seconds: renewSeconds }) : host.counted({ time })}
      </p>
      {isOpen && (
        <p class="links">
          <a href={isStill ? pathOf(session) : `${pathOf(session)}?still`}>{isStill ? host.resume : host.stop}</a>
        </p>
      )}
    </section>
  );
}

/** The form's links: for all languages at once, in each of them, and for one device that many use. */
function Links({ frame, session, link }: SessionPageProps): VNode {
  const { language } = frame;
  const { session: texts } = runningTexts(language);
  const { languages } = session.programme;
  return (
    <section>
      <h2>{texts.links}</h2>
      <p>{texts.linksHint}</p>
      <div class="qr-and-links">
        <QrCode text={link} label={roomTexts(language).kit.code({ link })} />
        <dl class="stacked">
          <dt>{languages.length > 1 ? texts.anyLanguage : languageName(languages[0] ?? language)}</dt>
          <dd>
            <CopiedLink link={link} language={language} />
          </dd>
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
      </div>
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

/** A link that is opened, or selected as a whole by one click; the script shows its button. */
function CopiedLink({ link, language }: { link: string; language: Language }): VNode {
  const { session: texts } = runningTexts(language);
  return (
    <span class="copied">
      <code dir="ltr">{link}</code>{' '}
      <span class="links">
        <a href={link} aria-label={texts.openOf({ link })}>
          {texts.open}
        </a>
        <button type="button" class="quiet" hidden data-copy={link} data-copied={texts.copied} aria-live="polite">
          {texts.copy}
        </button>
      </span>
    </span>
  );
}

/** Pages for the wall and for paper, in each language. */
function Room({ frame, session }: SessionPageProps): VNode {
  const { session: texts } = runningTexts(frame.language);
  const pages = [
    { name: texts.projector, path: 'projector' },
    { name: texts.sheet, path: 'sheet' },
  ];
  return (
    <section>
      <h2>{texts.room}</h2>
      <ul class="plain rows">
        {pages.flatMap(({ name, path }) =>
          session.programme.languages.map((each) => {
            const address = `${pathOf(session)}/${path}?lang=${each}`;
            const named = { page: name, language: languageName(each) };
            return (
              <li key={address} class="links">
                <a href={address}>{texts.pageIn(named)}</a>
                <a href={`${address}&download`} aria-label={texts.downloadOf(named)}>
                  {texts.download}
                </a>
              </li>
            );
          }),
        )}
      </ul>
    </section>
  );
}
