import { expect, it } from 'vitest';
import type { OneTimeCode } from '../../../shared/access/one-time-code.ts';
import { fingerprintOf } from '../../../shared/blind/fingerprint-of.ts';
import { newBlindKey } from '../../../shared/blind/new-blind-key.ts';
import type { InviteeId } from '../../../shared/invitation/invitee.ts';
import type { StopKey, UnwantedId } from '../../../shared/invitation/unwanted.ts';
import { invitationLetter } from '../../../shared/mail/invitation-letter.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { codeInFragment, keyInFragment } from '../../../shared/web/http/code-link.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';

it('has the code in its link, and where codes are blind the fingerprint of the key, as a card has', async () => {
  const [session] = sessionsOf(sampleFile());
  const { publicKey } = await newBlindKey();
  const hashIn = (more: Partial<StoredSession>) => {
    const { button } = invitationLetter(
      {
        session: { ...session, ...more } as StoredSession,
        invitee: { id: 'lin' as InviteeId, address: 'lin@example.net', language: 'en' },
        letter: { number: 1, at: session.opensAt, isLast: true },
        code: 'CDFGHJKMNPRTWX7' as OneTimeCode,
        stop: { key: 'stop' as StopKey, id: 'id' as UnwantedId },
      },
      { publicUrl: 'https://forms.example.org' },
    );
    return new URL(button.address).hash;
  };
  const [plain, blind] = [hashIn({}), hashIn({ blindKey: publicKey })];

  expect([codeInFragment(plain), keyInFragment(plain)]).toEqual(['CDFGH-JKMNP-RTWX7', undefined]);
  expect([codeInFragment(blind), keyInFragment(blind)]).toEqual(['CDFGH-JKMNP-RTWX7', fingerprintOf(publicKey)]);
});
