import { expect, it } from 'vitest';
import { synthesized } from '../../../fixtures/cdk/a-stage.ts';
import { statementsOf } from '../../../fixtures/cdk/promises.ts';

it('the tick deletes of programmes what has a date, and looks for it by keys and dates alone; of reports it deletes blocks, by their numbers', () => {
  const policy = synthesized([])
    .ofType('AWS::IAM::Policy')
    .find((each) => JSON.stringify(each.Properties?.Roles).includes('ReportRole'));
  if (policy === undefined) throw new Error('Report has no policy');
  const ofProgrammes = statementsOf(policy).filter(({ Action }) => /Scan|DeleteItem/.test(JSON.stringify(Action)));
  const attributes = { 'dynamodb:Attributes': ['pk', 'sk', 'expires'] };

  expect(ofProgrammes.filter(({ Condition }) => Condition !== undefined)).toMatchObject([
    {
      Action: 'dynamodb:Scan',
      Condition: {
        'ForAllValues:StringEquals': attributes,
        StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      },
    },
    {
      Action: 'dynamodb:DeleteItem',
      Condition: {
        'ForAllValues:StringEquals': attributes,
        'ForAllValues:StringLike': {
          'dynamodb:LeadingKeys': ['CODES#*', 'CODESETS#*', 'INVITED#*', 'BLIND#*', 'ASKING#*', 'ORGANISER#*', 'DESK'],
        },
      },
    },
    {
      Action: 'dynamodb:DeleteItem',
      Condition: {
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'number'] },
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['PROGRAMME#*'] },
      },
    },
  ]);
});
