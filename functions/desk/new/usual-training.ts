import type { ProgrammeGlance } from '../../../shared/desk/glances.ts';
import { isSameAddress } from '../../../shared/desk/organiser.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { isZone } from '../../../shared/time/zone-changes.ts';
import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { programmesOf } from '../programme/programmes-of.ts';

/** What is likely of the next training of an organiser. */
export interface UsualTraining {
  /** Empty: there was no training yet. */
  readonly zone: string;
  readonly languages: readonly Language[];
  readonly you: string;
}

/** What the latest training of an organiser had: who has made one types that no more. */
export async function usualTraining({ signIn }: SignedInVisit, deps: DeskDeps): Promise<UsualTraining> {
  const own = await programmesOf(signIn.organiser, signIn.address, deps);
  const organised = own.filter(({ role }) => role === 'organiser');
  const sessions = await deps.glances.sessions(organised.flatMap(({ stored }) => stored?.sessions ?? []));
  const known = organised.flatMap(({ stored, draft }) => [
    ...(stored?.sessions ?? []).flatMap((code) => {
      const held = sessions.get(code);
      return held === undefined ? [] : [{ zone: held.zone, at: held.opensAt, title: stored?.title }];
    }),
    ...(draft === undefined ? [] : [{ zone: draft.zone ?? '', at: draft.at, title: draft.title }]),
  ]);
  const latest = known.sort((one, other) => other.at.localeCompare(one.at, 'en'));
  const title = latest[0]?.title;
  return {
    zone: latest.find(({ zone }) => zone !== '' && isZone(zone))?.zone ?? '',
    languages: typeof title === 'object' ? Object.keys(title) : [],
    you: nameAmong(organised, signIn.address) ?? nameIn(signIn.address),
  };
}

/** As who gets their reports by it is called there. */
function nameAmong(programmes: readonly ProgrammeGlance[], address: string): string | undefined {
  const recipients = programmes.flatMap(({ stored }) => stored?.recipients ?? []);
  return recipients.find((each) => isSameAddress(each.address, address))?.name;
}

/** The name that an address of the kind `nora.lind@` says. Empty: of an office, or of whoever goes by one word, nothing is guessed. */
function nameIn(address: string): string {
  const [local = ''] = address.split('@');
  const words = local.split(/[._]/);
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^\p{L}{2,}(?:-\p{L}{2,})?$/u.test(word)))
    return '';
  return words.map((word) => word.replace(/^.|(?<=-)./gu, (letter) => letter.toUpperCase())).join(' ');
}
