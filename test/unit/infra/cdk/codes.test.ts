import { describe, expect, it } from 'vitest';
import { synthesized } from '../../../fixtures/cdk/a-stage.ts';
import { statementsOf } from '../../../fixtures/cdk/promises.ts';

const withCodes = synthesized(['codes: true']);
const without = synthesized([]);

function policyOf(stage: typeof withCodes, role: string) {
  const found = stage.ofType('AWS::IAM::Policy').find((each) => JSON.stringify(each.Properties?.Roles).includes(role));
  if (found === undefined) throw new Error(`${role} has no policy`);
  return statementsOf(found);
}

describe('a stage with one-time codes', () => {
  it('has a key for them that no template holds, and that outlives the stack', () => {
    const [secret, ...others] = withCodes.ofType('AWS::SecretsManager::Secret');

    expect(others).toEqual([]);
    expect(secret).toMatchObject({
      Properties: { GenerateSecretString: { PasswordLength: 64 } },
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
    });
    expect(without.ofType('AWS::SecretsManager::Secret')).toEqual([]);
  });

  it('lets nobody but the function that takes answers claim one, and that function touch nothing else of it', () => {
    const claims = policyOf(withCodes, 'SubmitRole').filter(({ Condition }) =>
      JSON.stringify(Condition ?? {}).includes('CODES#'),
    );

    expect(claims).toMatchObject([
      {
        Action: 'dynamodb:UpdateItem',
        Condition: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CODES#*'] },
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'claim'] },
        },
      },
    ]);
  });

  it('keeps keys for blind signatures from the tick, which reads the stage’s key, and lets it make codes that nobody has used', () => {
    const report = policyOf(withCodes, 'ReportRole');
    const about = (sign: string) => report.filter(({ Condition }) => JSON.stringify(Condition ?? {}).includes(sign));

    expect(about('"BLIND#*"').filter(({ Effect }) => Effect === 'Deny')).toMatchObject([
      { Action: ['dynamodb:GetItem', 'dynamodb:UpdateItem'] },
    ]);
    expect(about('CODES#').filter(({ Action }) => Action === 'dynamodb:PutItem')).toMatchObject([
      { Condition: { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'expires', 'v'] } } },
    ]);
    for (const [role, ...attributes] of [
      // How many were made; and until when what is kept beside a session is kept.
      ['ReportRole', ['pk', 'sk', 'made', 'void'], ['pk', 'sk', 'expires']],
      ['FormRole', ['pk', 'sk', 'claim', 'made', 'void']],
    ] as const) {
      const counts = policyOf(withCodes, role).filter(
        ({ Action, Condition }) =>
          Action === 'dynamodb:Query' && JSON.stringify(Condition ?? {}).includes('"CODESETS#*"'),
      );
      expect(counts).toMatchObject(
        attributes.map((each) => ({
          Condition: {
            'ForAllValues:StringEquals': { 'dynamodb:Attributes': each },
            StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
          },
        })),
      );
    }
  });

  it('has no stream on its tables, which would show a claim and its answer one after the other', () => {
    const tables = withCodes.ofType('AWS::DynamoDB::Table');

    expect(tables).toHaveLength(3);
    for (const { Properties } of tables) {
      expect(Object.keys(Properties ?? {})).toContain('KeySchema');
      expect(Object.keys(Properties ?? {}).filter((key) => /stream/i.test(key))).toEqual([]);
    }
  });

  it('lets the desk take codes away, of nothing that is no code', () => {
    const deleting = (stage: typeof withCodes) =>
      policyOf(stage, 'DeskRole')
        .filter(({ Action }) => JSON.stringify(Action).includes('DeleteItem'))
        .map(({ Condition }) => JSON.stringify(Condition));

    expect(deleting(withCodes).filter((each) => !deleting(without).includes(each))).toEqual([
      JSON.stringify({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CODES#*'] } }),
    ]);
  });

  it('tells the functions that hash codes, and what is asked for, of the key, and no other', () => {
    const told = (stage: typeof withCodes) =>
      stage.ofType('AWS::Lambda::Function').filter((each) => JSON.stringify(each.Properties).includes('CODES_SECRET'));

    expect(told(withCodes)).toHaveLength(4);
    expect(told(without)).toEqual([]);
  });

  it('lets only the functions that hash codes read the key', () => {
    const readers = withCodes
      .ofType('AWS::IAM::Policy')
      .filter((each) => JSON.stringify(each).includes('secretsmanager:GetSecretValue'))
      .map((each) => JSON.stringify(each.Properties?.Roles));

    expect(readers.toSorted()).toEqual(
      ['ContactRole', 'DeskRole', 'ReportRole', 'SubmitRole'].map((role) => expect.stringContaining(role)),
    );
  });
});
