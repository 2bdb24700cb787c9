import { roleIn } from '../../../shared/desk/access.ts';
import { isSameAddress, organiserHash } from '../../../shared/desk/organiser.ts';
import type { Version } from '../../../shared/desk/versions.ts';
import { deskLanguageFor } from '../../../shared/i18n/desk-languages.ts';
import { organiserTexts } from '../../../shared/i18n/organiser-texts.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import type { Organiser } from '../../../shared/programme/recipient.ts';
import { inLanguage } from '../../../shared/questionnaire/items.ts';
import { after, minute } from '../../../shared/time/instant.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { sendDeskMail } from '../send-desk-mail.ts';

/** How long after a publishing somebody is still told of it. */
const toldWithin = 60 * minute;

/**
 * Tells each organiser whom the last publishing has added at the desk by mail: who did, and how to sign in. Whom it adds is kept with its
 * version, and whoever is told is taken off there before: so nobody is told twice, and where the function ends between the publishing and
 * this, the next who looks at the programme leads on. How many mails somebody can cause, and an address can get, is limited; what is not
 * sent keeps nobody from a page.
 */
export async function tellColleagues({ programme: { id, stored } }: ProgrammeVisit, deps: DeskDeps): Promise<void> {
  if (stored?.version === undefined) return;
  const number = stored.version;
  const version = await logged(() => deps.versions.find(id, number), id, deps);
  if (version === undefined || after(version.at, toldWithin) <= deps.clock.now()) return;
  for (const address of version.untold ?? []) {
    await logged(() => tellOnce(address, version, stored, deps), id, deps);
  }
}

async function tellOnce(address: string, version: Version, programme: Programme, deps: DeskDeps): Promise<void> {
  const colleague = addedOrganisers(undefined, programme).find((each) => isSameAddress(each.address, address));
  const { by } = version;
  if (colleague === undefined || !(await deps.versions.takeUntold(version, address))) return;
  if (await isWithinLimits(by, address, deps)) await tell(colleague, programme, by, deps);
}

async function logged<T>(doing: () => Promise<T>, programme: string, { log }: DeskDeps): Promise<T | undefined> {
  try {
    return await doing();
  } catch (cause) {
    log.error('mail to an added colleague failed', cause, { programme });
    return undefined;
  }
}

/** The organisers whom a publishing adds, but for who does it. */
export function colleaguesToTell(
  { before, next }: Pick<Plan['programme'], 'before' | 'next'>,
  by: string,
): Organiser[] {
  return addedOrganisers(before, next).filter(({ address }) => !isSameAddress(address, by));
}

async function isWithinLimits(by: string, to: string, { signIns, clock }: DeskDeps): Promise<boolean> {
  const now = clock.now();
  return (
    (await signIns.countOne(organiserHash(by), 'told-by', now)) &&
    (await signIns.countOne(organiserHash(to), 'told-to', now))
  );
}

/** Those who may do everything with a programme, and could not before. */
function addedOrganisers(before: Programme | undefined, next: Programme): readonly Organiser[] {
  const may = (programme: Programme, address: string) => roleIn(programme, address) === 'organiser';
  const all = next.recipients.filter((each): each is Organiser => each.kind === 'organiser');
  return all.filter(
    ({ address }, at) =>
      may(next, address) &&
      (before === undefined || !may(before, address)) &&
      all.findIndex((other) => isSameAddress(other.address, address)) === at,
  );
}

async function tell(colleague: Organiser, programme: Programme, by: string, deps: DeskDeps): Promise<void> {
  const language = deskLanguageFor(colleague.language);
  const { added } = organiserTexts(language).publishing;
  const title = plainTitle(inLanguage(programme.title, language));
  const { address } = colleague;
  await sendDeskMail(
    {
      ...{ to: address, language, subject: added.subject },
      before: [title === undefined ? added.whoOnly({ by }) : added.who({ by, title }), added.how({ address })],
      button: { label: added.open, address: `${deps.publicUrl}/d` },
      after: [added.reports, added.unexpected({ by })],
    },
    deps,
  );
}

/** The longest title that is told, in letters. */
const longest = 100;

/**
 * A title as it can be told to somebody who has not asked for it; undefined: it is long, or has in it what a mail programme takes for a
 * link. It is all in such a mail that anybody writes.
 */
function plainTitle(title: string): string | undefined {
  const text = title.replaceAll(/\s+/gu, ' ').trim();
  const mayLink = /[@/\\]|\S[.。．｡]\p{L}|www|\d[\d ()+-]{6,}/iu.test(text);
  return mayLink || text === '' || [...text].length > longest ? undefined : text;
}
