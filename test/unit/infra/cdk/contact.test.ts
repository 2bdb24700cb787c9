import { describe, expect, it } from 'vitest';
import { synthesized } from '../../../fixtures/cdk/a-stage.ts';
import { statementsOf } from '../../../fixtures/cdk/promises.ts';

const withKey = synthesized(['codes: true']);
const without = synthesized([]);

function rolePolicy() {
  const found = withKey
    .ofType('AWS::IAM::Policy')
    .find((each) => JSON.stringify(each.Properties?.Roles).includes('ContactRole'));
  if (found === undefined) throw new Error('Contact has no policy');
  return statementsOf(found);
}

const on = (table: string, action: string) =>
  rolePolicy().filter(
    ({ Action, Resource }) => JSON.stringify(Resource).includes(table) && JSON.stringify(Action).includes(action),
  );

describe('the function that mails participants what they ask for', () => {
  it('is there only where the stage has a key, as is what leads to it', () => {
    expect(without.text).not.toMatch(/Contact|\/f\/\{code\}\/mail|MAILS_RECEIPTS/);
    expect(withKey.text).toContain('POST /f/{code}/mail');
    expect(withKey.text).toContain('"MAILS_RECEIPTS":"yes"');
  });

  it('sees that there is an answer, and not the answer', () => {
    expect(on('Responses', 'dynamodb:')).toMatchObject([
      {
        Action: 'dynamodb:GetItem',
        Condition: {
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'gone'] },
          StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
        },
      },
    ]);
  });

  it('reads sessions, which hashes want no letters, and whether there is a plan: no address, and no key for blind signatures', () => {
    expect(on('Programmes', 'dynamodb:GetItem')).toMatchObject([
      { Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['SESSION#*', 'UNWANTED'] } } },
      {
        Condition: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['INVITED#*'] },
          'ForAllValues:StringEquals': {
            'dynamodb:Attributes': ['pk', 'sk', 'reminders', 'unreached', 'round', 'renewed', 'codeless', 'v'],
          },
          StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
        },
      },
    ]);
  });

  it('writes nothing but counts under hashes, which hashes want no invitations, and addresses that are left, of which it reads none', () => {
    expect(on('Programmes', 'dynamodb:UpdateItem')).toMatchObject([
      {
        Action: 'dynamodb:UpdateItem',
        Condition: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['ASKING#*'] },
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'count', 'expires', 'v'] },
        },
      },
      {
        Condition: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['INVITED#*'] },
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'due', 'dueAt', 'expires', 'v'] },
        },
      },
    ]);
    for (const action of ['PutItem', 'DeleteItem']) {
      expect(on('Programmes', `dynamodb:${action}`)).toMatchObject([
        { Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['INVITED#*'] } } },
        { Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['UNWANTED'] } } },
      ]);
    }
    expect(on('Programmes', 'dynamodb:Query')).toMatchObject([
      {
        Condition: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['INVITED#*'] },
          StringEquals: { 'dynamodb:Select': 'COUNT' },
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'once'] },
        },
      },
    ]);
    const actions = rolePolicy().flatMap(({ Action }) => Action);
    expect(actions.filter((action) => /Put|Delete|Batch|Query|Scan/.test(String(action))).toSorted()).toEqual([
      ...['dynamodb:DeleteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      'logs:PutLogEvents',
      ...actions.filter((action) => String(action).startsWith('xray:Put')).toSorted(),
    ]);
    expect(JSON.stringify(rolePolicy())).not.toContain('Reports');
  });

  it('mails as the sender of the stage, and as nobody else', () => {
    expect(rolePolicy().filter(({ Action }) => JSON.stringify(Action).includes('ses:'))).toMatchObject([
      { Action: 'ses:SendRawEmail', Condition: { StringEquals: { 'ses:FromAddress': 'feedback@debrief.training' } } },
    ]);
  });
});
