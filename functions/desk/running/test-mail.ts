import { organiserHash } from '../../../shared/desk/organiser.ts';
import { fromIn } from '../../../shared/mail/sender.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import { sampleAddress } from '../../../shared/web/pages/desk/running/sample-choice.ts';
import type { MailOutcome } from '../../../shared/web/pages/desk/running/sample-mail.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { type Previewed, previewed } from './previewed.ts';
import { sampleChoice } from './sample-choice.ts';

/** Mails the report of made-up answers, as it is previewed, to who is signed in and nobody else: `POST /d/p/{id}/test-mail`. */
export async function mailTest(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const found = await previewed(visit, deps);
  // The preview says why there is none.
  if (found === undefined) return seeOther(`${programmePath(visit.programme.id)}/preview-report`);
  const asked = Object.fromEntries(visit.form.fields);
  const chosen = sampleChoice(asked, found, visit.language);
  const back = sampleAddress(visit.programme.id, chosen);
  return seeOther(`${back}&mail=${await mailed(found, chosen, visit, deps)}`);
}

async function mailed(
  found: Previewed,
  chosen: ReturnType<typeof sampleChoice>,
  { signIn: { address: to }, now }: ProgrammeVisit,
  deps: DeskDeps,
): Promise<MailOutcome> {
  if (!(await deps.signIns.countOne(organiserHash(to), 'sample-mails', now))) return 'too-many';
  const from = fromIn(chosen.language, deps.sender);
  const replyTo = deps.replyTo ?? found.programme.replyTo;
  const { configurationSet } = deps;
  const envelope = { from, to, replyTo, ...(configurationSet !== undefined && { events: { configurationSet } }) };
  try {
    const { sampleMail } = await import('./sample-mail.ts');
    const raw = await sampleMail(found, chosen, envelope, now);
    const ready = await deps.transport();
    const result = await ready.send({ from, to, raw }, async () => true);
    if (result.outcome === 'sent') return 'sent';
    throw new Error(`the mail was not sent: ${result.outcome}`);
  } catch (cause) {
    deps.log.error('sample mail failed', cause, { programme: found.programme.id });
    return 'failed';
  }
}
