import { expect, it } from 'vitest';
import { mailLetter } from '../../../functions/report/mail-letter.ts';
import { inviteeId } from '../../../shared/invitation/invitee.ts';
import type { LetterMail } from '../../../shared/invitation/send-letters.ts';
import { stopKey, unwantedId } from '../../../shared/invitation/unwanted.ts';
import { aClock } from '../../fixtures/clock.ts';
import { stageKey } from '../../fixtures/invitation/tick-letters.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';

const [session] = sessionsOf(aProgrammeFile());
const address = 'lin@example.net';
const id = unwantedId(stageKey, address);

/** The tags of a letter, as it is handed over. */
async function tagsOf(kind: Partial<LetterMail>): Promise<string | undefined> {
  let sent = '';
  const invitee = { id: inviteeId(stageKey, session.code, address), address, language: 'en' as const };
  const letter = { number: 1, at: session.opensAt, isLast: false } as const;
  await mailLetter({ session, invitee, letter, stop: { id, key: stopKey(stageKey, id) }, ...kind }, async () => true, {
    publicUrl: 'https://feedback.example',
    configurationSet: 'set',
    sender: { from: 'feedback@example.org' },
    clock: aClock(session.opensAt),
    transport: async () => ({
      async send({ raw }) {
        sent = Buffer.from(raw).toString();
        return { outcome: 'sent', messageId: 'm' };
      },
    }),
  });
  return /^X-SES-MESSAGE-TAGS: (.*(?:\r\n .*)*)/im.exec(sent)?.[1]?.replaceAll('\r\n', '');
}

it('says by a tag which letter is the first to somebody, and of no other which it is', async () => {
  expect(await tagsOf({ isFirst: true })).toMatch(/^invitee=\S+, letter=invitation$/);
  expect(await tagsOf({ isNewLink: true })).toMatch(/^invitee=\S+$/);
});
