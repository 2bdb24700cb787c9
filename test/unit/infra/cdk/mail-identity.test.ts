import { describe, expect, it } from 'vitest';
import { smtp, synthesized } from '../../../fixtures/cdk/a-stage.ts';

const sentAs = (identity: string) =>
  synthesized([`sender: { name: Feedback, address: feedback@debrief.training, identity: ${identity} }`]);

/** The identity of a stage, its configuration set and what the service stack says of it. */
function partsOf({ ofType, templates }: ReturnType<typeof synthesized>) {
  const [identity] = ofType('AWS::SES::EmailIdentity');
  const [set] = ofType('AWS::SES::ConfigurationSet');
  const outputs = templates.flatMap(({ Outputs = {} }) => Object.entries(Outputs));
  return { identity, set, records: outputs.filter(([name]) => name.startsWith('DkimRecord')) };
}

describe('the SES identity of a stage', () => {
  const domain = partsOf(sentAs('domain'));
  const address = partsOf(sentAs('address'));

  it('is the domain of the sender, with mails under the configuration set and the records for its DNS', () => {
    expect(domain.identity?.Properties).toEqual({
      EmailIdentity: 'debrief.training',
      ConfigurationSetAttributes: { ConfigurationSetName: { Ref: expect.stringContaining('MailEventsSet') } },
    });
    expect(domain.records.map(([name]) => name)).toEqual(['DkimRecord1', 'DkimRecord2', 'DkimRecord3']);
    expect(JSON.stringify(domain.records[0])).toMatch(/DkimDNSTokenName1.*" CNAME ".*DkimDNSTokenValue1/);
  });

  it('is the address itself, which needs no records', () => {
    expect(address.identity?.Properties?.EmailIdentity).toBe('feedback@debrief.training');
    expect(address.records).toEqual([]);
  });

  it('stays when the stack goes, and its configuration set with it; a first deployment that fails takes both away', () => {
    const kept = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' };

    for (const { identity, set } of [domain, address]) {
      expect(identity).toMatchObject(kept);
      expect(set).toMatchObject(kept);
    }
  });

  it('is made by nobody who was not asked to', () => {
    for (const stage of [synthesized([]), sentAs('existing'), synthesized(['region: cn-northwest-1', smtp])]) {
      expect(partsOf(stage).identity).toBeUndefined();
      expect(partsOf(stage).set?.DeletionPolicy).toBeUndefined();
    }
  });

  it('changes nothing of what the report function may do: send as the one address, under the one set', () => {
    const rightTo = ({ ofType }: ReturnType<typeof synthesized>) =>
      ofType('AWS::IAM::Policy').filter((policy) => JSON.stringify(policy).includes('ses:SendRawEmail'));

    expect(rightTo(sentAs('domain'))).toEqual(rightTo(synthesized([])));
  });
});
