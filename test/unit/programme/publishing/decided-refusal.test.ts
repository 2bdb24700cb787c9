import { describe, expect, it } from 'vitest';
import { planText } from '../../../../infra/cli/programme/plan-text.ts';
import { refusalCards } from '../../../../shared/authoring/plan-words/refusal-cards.ts';
import { deskLanguages } from '../../../../shared/i18n/desk-languages.ts';
import { isRefused, planPublishing } from '../../../../shared/programme/publishing/plan.ts';
import type { AnswerClass } from '../../../../shared/response/answer-classes.ts';
import { after as later } from '../../../../shared/time/instant.ts';
import { aProgrammeFile, withSessions } from '../../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../../fixtures/responses/responses.ts';
import { publishedStores } from '../../../fixtures/store/published-stores.ts';

const asking = { access: 'codes-or-open', proofOfWork: 8 } as const;

/** What publishing a session otherwise would do after decisions on its answers. */
async function planned(decisions: readonly (readonly AnswerClass[])[], next: object, answers = 1) {
  const stores = await publishedStores(withSessions(aProgrammeFile(), asking));
  const find = async () => {
    const session = await stores.programmes.findSession('ONE' as never);
    if (session === undefined) throw new Error('it was just published');
    return session;
  };
  const { opensAt } = await find();
  stores.clock.set(later(opensAt, 1));
  for (const classes of decisions) {
    const exclusion = { classes, by: 'Ada Li', on: '2020-12-03', reason: 'A program sent 300 answers' };
    await stores.programmes.addExclusion(await find(), exclusion, later(opensAt, 1));
  }
  for (let n = 0; n < answers; n += 1) await stores.responses.keep(aResponse(await find(), n), await find());
  const now = stores.clock.now();
  return { plan: await planPublishing(withSessions(aProgrammeFile(), next), stores, now), now };
}

describe('a session of which answers without something are left out', () => {
  it.each([0, 1])(
    'goes on asking for it, with %d answers: later ones would be left out without a word',
    async (answers) => {
      const proof = await planned([['without-proof']], { access: 'codes-or-open' }, answers);
      const codes = await planned([['without-code']], { proofOfWork: 8 }, answers);

      expect(proof.plan.sessions[0]).toMatchObject({
        outcome: 'refused',
        refusals: [{ reason: 'decided', without: 'without-proof', by: 'Ada Li', on: '2020-12-03' }],
      });
      expect(codes.plan.sessions[0]).toMatchObject({ refusals: [{ reason: 'decided', without: 'without-code' }] });
      expect(planText(proof.plan, { formUrl: 'https://forms.example.org', now: proof.now })).toContain(
        'by a decision of Ada Li on 2020-12-03',
      );
      for (const language of deskLanguages) {
        const [[onProof, ...others], [onCodes]] = [proof, codes].map(({ plan, now }) =>
          refusalCards(plan, { language, at: 'desk', now }),
        ) as [ReturnType<typeof refusalCards>, ReturnType<typeof refusalCards>];
        expect([onProof?.isPutBack, others]).toEqual([true, []]);
        expect(onProof?.why).toContain('Ada Li');
        expect(onCodes?.why).toContain('Ada Li');
        expect(onCodes?.why).not.toBe(onProof?.why);
      }
    },
  );

  it('may ask for less otherwise, and for nothing once all are counted again', async () => {
    const otherwise = [
      await planned([['without-proof']], { proofOfWork: 16 }),
      await planned([['without-code']], { access: 'codes' }),
      await planned([['not-from-form']], {}),
      await planned([['without-proof', 'without-code'], []], {}),
    ];
    expect(otherwise.map(({ plan }) => isRefused(plan))).toEqual([false, false, false, false]);
  });
});
