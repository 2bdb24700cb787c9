import type { Preferences } from '../../shared/delivery/preferences.ts';
import { frequencies, pdfWishes } from '../../shared/programme/recipient.ts';
import { inLanguage } from '../../shared/questionnaire/items.ts';
import { type HttpRequest, type HttpResponse, seeOther } from '../../shared/web/http/http.ts';
import { pageAddress, preferencesPage } from '../../shared/web/pages/results/page-address.ts';
import { PreferencesPage, StopPage, StoppedPage } from '../../shared/web/pages/results/preferences-page.tsx';
import type { Deps, Reader } from './reader.ts';
import { linkOf, resultsPage } from './results-response.ts';

// No request here is guarded against forgery, and none needs it: there is no cookie and no login that another site
// could borrow. Who knows the address holds the key, and the key is all that there is.

/** What a recipient has chosen so far. */
export function showPreferences({ query }: HttpRequest, reader: Reader): HttpResponse {
  const { programme, recipient, preferences, languages, language } = reader;
  const isUndeliverable = preferences.undeliverable?.address.toLowerCase() === recipient.address.toLowerCase();
  return resultsPage(
    'ok',
    PreferencesPage({
      link: linkOf(reader),
      programme: inLanguage(programme.title, language),
      languages,
      name: recipient.name,
      frequency: recipient.kind === 'organiser' ? (preferences.frequency ?? recipient.frequency) : undefined,
      mailLanguage: preferences.language ?? recipient.language,
      pdf: preferences.pdf ?? recipient.pdf ?? 'none',
      isStopped: preferences.stopped ?? false,
      undeliverable: isUndeliverable ? programme.replyTo : undefined,
      isSaved: query.saved !== undefined,
    }),
  );
}

/** Keeps what was chosen, and leads back to the page: reloading it sends nothing again. */
export async function changePreferences(
  { body }: HttpRequest,
  reader: Reader,
  { preferences }: Pick<Deps, 'preferences'>,
): Promise<HttpResponse> {
  const chosen = preferencesIn(new URLSearchParams(Buffer.from(body).toString()), reader);
  if (Object.keys(chosen).length > 0) await preferences.change(reader.programme.id, reader.recipient.id, chosen);
  // The page comes back in the language that it was in: which one the mails have is another question.
  return seeOther(`${pageAddress(linkOf(reader), preferencesPage)}&saved`);
}

/** Only what is on the page and has a value that it offers; whatever else is sent is left aside. */
function preferencesIn(fields: URLSearchParams, { recipient, languages }: Reader): Preferences {
  const frequency = frequencies.find((each) => each === fields.get('frequency'));
  const language = languages.find((each) => each === fields.get('language'));
  const pdf = pdfWishes.find((each) => each === fields.get('pdf'));
  const mails = fields.get('mails');
  return {
    ...(frequency !== undefined && recipient.kind === 'organiser' && { frequency }),
    ...(language !== undefined && { language }),
    ...(pdf !== undefined && { pdf }),
    ...((mails === 'wanted' || mails === 'stopped') && { stopped: mails === 'stopped' }),
  };
}

/** Asks whether to stop, and changes nothing: mail scanners follow links. */
export function showStop(reader: Reader): HttpResponse {
  return resultsPage('ok', StopPage(pageOf(reader)));
}

/**
 * Stops the mails: RFC 8058's one click, sent by a mail program without cookies and without following redirects, and
 * the button of the page, which sends the same. The body (`List-Unsubscribe=One-Click`, in either form encoding) tells a
 * reader of the standard that a person has clicked; a POST to this address can mean nothing else, so it isn't read.
 */
export async function stopMails(reader: Reader, { preferences }: Pick<Deps, 'preferences'>): Promise<HttpResponse> {
  await preferences.change(reader.programme.id, reader.recipient.id, { stopped: true });
  return resultsPage('ok', StoppedPage(pageOf(reader)));
}

function pageOf(reader: Reader) {
  const { programme, languages, language } = reader;
  return { link: linkOf(reader), programme: inLanguage(programme.title, language), languages };
}
