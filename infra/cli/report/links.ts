import { isOfNow, type ResultLink } from '../../../shared/delivery/result-links.ts';
import type { OrganiserHash } from '../../../shared/desk/organiser.ts';
import { goesOn } from '../../../shared/desk/sign-in.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { openTarget, type Target } from '../target/target.ts';
import { typedProgramme } from '../target/typed-topic.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import { counted } from '../terminal/counted.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { textTable } from '../terminal/text-table.ts';

/**
 * Lists the links to results that were mailed, or made at the desk, and open something, by recipient; or revokes one (by the beginning of
 * its hash), those of a recipient, or `all`. The links themselves are nowhere stored, so they can't be shown.
 */
export async function linksCommand(
  typed: string,
  options: TargetOptions & { readonly revoke?: string; readonly yes?: true },
): Promise<CommandResult> {
  const target = await openTarget(options);
  const { id, recipients } = await typedProgramme(typed, target);
  const links = [...(await target.links.list(id))].sort((one, other) => (one.madeAt < other.madeAt ? -1 : 1));
  if (options.revoke === undefined) {
    const isOfRecipient = (link: ResultLink) =>
      recipients.some((each) => each.id === link.recipient && isOfNow(link, each));
    const opening = await Promise.all(
      links.filter(isOfRecipient).map(async (link) => ((await isSignedIn(link, target)) ? [link] : [])),
    );
    return listed(id, opening.flat());
  }
  if (options.revoke === 'all' && links.length === 0) {
    return { text: `No link of ${id} opens anything: none is to revoke.`, json: { programme: id, revoked: [] } };
  }

  const chosen = chosenBy(options.revoke, links);
  const signIns = new Set(chosen.flatMap(({ signIn }) => (signIn === undefined ? [] : [signIn.hash]))).size;
  const andEnded = signIns === 0 ? '' : `, and ${counted(signIns, 'sign-in')} at the desk ended`;
  await confirmed(
    [
      `${chosen.length} of ${links.length} links of ${id} will open nothing any more; the next mail has a new one.`,
      ...(signIns === 0
        ? []
        : [`${counted(signIns, 'sign-in')} at the desk will end: it would make the same link again.`]),
    ].join('\n'),
    options,
  );
  for (const link of chosen) {
    // First the sign-in that made it: it would make the same one again.
    if (link.signIn !== undefined) await target.signIns.end(link.signIn.organiser as OrganiserHash, link.signIn.hash);
    await target.links.remove(link);
  }
  return {
    text: `${chosen.length} of ${links.length} links of ${id} were revoked${andEnded}.`,
    json: { programme: id, revoked: chosen.map(({ hash, recipient }) => ({ hash, recipient })) },
  };
}

/** Whether the sign-in goes on that made a link; one that was mailed needs none. */
async function isSignedIn({ signIn }: ResultLink, { signIns }: Target): Promise<boolean> {
  if (signIn === undefined) return true;
  const { organiser, hash } = signIn;
  return goesOn({ organiser: organiser as OrganiserHash, hash }, { signIns, clock: systemClock });
}

function listed(programme: string, links: readonly ResultLink[]): CommandResult {
  const rows = links.map(({ hash, recipient, madeAt }) => [hash, recipient, madeAt]);
  return {
    text:
      links.length === 0 ? `No link of ${programme} opens anything.` : textTable(['hash', 'recipient', 'made'], rows),
    json: { programme, links: links.map(({ hash, recipient, madeAt }) => ({ hash, recipient, madeAt })) },
  };
}

/** Shorter beginnings of a hash than this may be a recipient's id with a slip. */
const hashStart = 8;

function chosenBy(which: string, links: readonly ResultLink[]): readonly ResultLink[] {
  if (which === 'all') return links;
  const chosen = links.filter(
    ({ hash, recipient }) => recipient === which || (which.length >= hashStart && hash.startsWith(which)),
  );
  if (chosen.length > 0) return chosen;
  throw new CommandError(
    `no link has "${which}" as its recipient or as the first ${hashStart} or more characters of its hash`,
  );
}
