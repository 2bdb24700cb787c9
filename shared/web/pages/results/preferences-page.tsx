import type { ComponentChildren, VNode } from 'preact';
import { languageName } from '../../../i18n/language-name.ts';
import { resultsTexts } from '../../../i18n/results-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import { type Frequency, frequencies, type PdfWish, pdfWishes } from '../../../programme/recipient.ts';
import { pageAddress, preferencesPage, type ReaderLink } from './page-address.ts';
import { ResultsFrame } from './results-frame.tsx';

interface PreferencesPageProps {
  readonly link: ReaderLink;
  readonly programme: string;
  readonly languages: readonly Language[];
  readonly name: string;
  /** What holds now. A speaker has no choice of frequency. */
  readonly frequency?: Frequency | undefined;
  readonly mailLanguage: Language;
  readonly pdf: PdfWish;
  readonly isStopped: boolean;
  /** Whom to tell another address, when mails to the present one come back. */
  readonly undeliverable?: string | undefined;
  readonly isSaved: boolean;
}

/** Where a recipient says how often and in which language the reports shall come, or that they shall not. */
export function PreferencesPage(props: PreferencesPageProps): VNode {
  const { link, programme, languages, name, frequency, mailLanguage, pdf, isStopped, undeliverable, isSaved } = props;
  const texts = resultsTexts(link.language).preferences;
  return (
    <ResultsFrame link={link} languages={languages} programme={programme} title={texts.title} page={preferencesPage}>
      {isSaved && (
        <p class="card notice" role="status">
          {texts.saved}
        </p>
      )}
      <p>{texts.about({ name, programme })}</p>
      {undeliverable !== undefined && <p class="card notice">{texts.undeliverable({ contact: undeliverable })}</p>}
      <form method="post" action={pageAddress(link, preferencesPage)}>
        <Choice legend={texts.mails}>
          <Option name="mails" value="wanted" isChosen={!isStopped} label={texts.wanted} />
          <Option name="mails" value="stopped" isChosen={isStopped} label={texts.stopped} />
        </Choice>
        {frequency !== undefined && (
          <Choice legend={texts.frequency}>
            {frequencies.map((each) => (
              <Option
                key={each}
                name="frequency"
                value={each}
                isChosen={each === frequency}
                label={texts.frequencies[each]}
              />
            ))}
          </Choice>
        )}
        <Choice legend={texts.language}>
          {languages.map((each) => (
            <Option
              key={each}
              name="language"
              value={each}
              isChosen={each === mailLanguage}
              label={languageName(each)}
              language={each}
            />
          ))}
        </Choice>
        <Choice legend={texts.paper}>
          {pdfWishes.map((each) => (
            <Option key={each} name="pdf" value={each} isChosen={each === pdf} label={texts.papers[each]} />
          ))}
        </Choice>
        <button type="submit">{texts.save}</button>
      </form>
      <p class="links">
        <a href={pageAddress(link)}>{texts.back}</a>
      </p>
    </ResultsFrame>
  );
}

function Choice({ legend, children }: { legend: string; children: ComponentChildren }): VNode {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

interface OptionProps {
  readonly name: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly label: string;
  readonly language?: Language;
}

function Option({ name, value, isChosen, label, language }: OptionProps): VNode {
  return (
    <label class="choice">
      <input type="radio" name={name} value={value} checked={isChosen} />
      <span lang={language}>{label}</span>
    </label>
  );
}

interface StopPageProps {
  readonly link: ReaderLink;
  readonly programme: string;
  readonly languages: readonly Language[];
}

/** Asks before it stops the mails: programs that follow the links of a mail to look for harm must change nothing. */
export function StopPage({ link, programme, languages }: StopPageProps): VNode {
  const texts = resultsTexts(link.language);
  return (
    <ResultsFrame link={link} languages={languages} programme={programme} title={texts.stop.title} page="stop">
      <p>{texts.stop.text({ programme })}</p>
      <form method="post" action={pageAddress(link, 'stop')}>
        <input type="hidden" name="List-Unsubscribe" value="One-Click" />
        <button type="submit">{texts.stop.button}</button>
      </form>
      <p class="links">
        <a href={pageAddress(link, preferencesPage)}>{texts.preferences.link}</a>
        <a href={pageAddress(link)}>{texts.preferences.back}</a>
      </p>
    </ResultsFrame>
  );
}

/** The mails are stopped. */
export function StoppedPage({ link, programme, languages }: StopPageProps): VNode {
  const texts = resultsTexts(link.language);
  return (
    <ResultsFrame
      link={link}
      languages={languages}
      programme={programme}
      title={texts.stop.doneTitle}
      page="stop"
      isAnswerToPost
    >
      <p>{texts.stop.doneText}</p>
      <p class="links">
        <a href={pageAddress(link, preferencesPage)}>{texts.stop.change}</a>
        <a href={pageAddress(link)}>{texts.preferences.back}</a>
      </p>
    </ResultsFrame>
  );
}
