import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { synthesized } from '../../../fixtures/cdk/a-stage.ts';
import { statementsOf } from '../../../fixtures/cdk/promises.ts';

const withDesk = synthesized([
  'organisers: [office@debrief.training, "@debrief.training"]',
  'operators: [ops@debrief.training]',
]);
const without = synthesized(['desk: false', 'organisers: ["@debrief.training"]']);

const named = z.object({
  Description: z.string().optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

function deskOf(stage: typeof withDesk) {
  return stage
    .ofType('AWS::Lambda::Function')
    .map(({ Properties }) => named.parse(Properties))
    .find(({ Description }) => Description?.startsWith('The desk'));
}

/** What the desk may do in a table, each statement by its actions. */
function rightsIn(table: 'Programmes' | 'Responses' | 'Reports') {
  const policy = withDesk
    .ofType('AWS::IAM::Policy')
    .find((each) => JSON.stringify(each.Properties?.Roles).includes('DeskRole'));
  if (policy === undefined) throw new Error('the desk has no policy');
  return statementsOf(policy).filter(({ Resource }) => JSON.stringify(Resource).includes(`GetAtt${table}`));
}

describe('the desk of a stage', () => {
  it('is told who may sign in, and who sees all states', () => {
    expect(deskOf(withDesk)?.Environment.Variables).toMatchObject({
      ORGANISERS: 'office@debrief.training,@debrief.training',
      OPERATORS: 'ops@debrief.training',
    });
  });

  it('goes with one key: no function, no route, no alarm, no output; and its sign-ins still end in the table', () => {
    expect(deskOf(without)).toBeUndefined();
    const routes = without.ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => String(Properties?.RouteKey));
    expect(routes.filter((route) => / \/d/.test(route))).toEqual([]);
    expect(without.text).not.toContain('SignInMailsFailed');
    expect(without.ofType('AWS::CloudWatch::Alarm')).toHaveLength(withDesk.ofType('AWS::CloudWatch::Alarm').length - 3);
    expect(without.templates.flatMap(({ Outputs = {} }) => Object.keys(Outputs))).not.toContain('DeskUrl');
    expect(JSON.stringify(without.ofType('AWS::DynamoDB::Table')).match(/"AttributeName":"expires"/g)).toHaveLength(2);
  });

  it('takes nothing away but drafts and what belongs to an address', () => {
    const deleting = rightsIn('Programmes').filter(({ Action }) => JSON.stringify(Action).includes('DeleteItem'));

    expect(deleting.map(({ Condition }) => Condition)).toEqual([
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['PROGRAMME#*', 'ORGANISER#*'] } },
    ]);
  });

  it('gets of answers a number and nothing else', () => {
    expect(rightsIn('Responses').map(({ Action, Condition }) => ({ Action, Condition }))).toEqual([
      {
        Action: 'dynamodb:Query',
        Condition: {
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'gone', 'form', 'work', 'code'] },
          StringEquals: { 'dynamodb:Select': 'COUNT' },
        },
      },
    ]);
  });

  it('names nothing that only seals and what is known of speakers have, puts and deletes no report', () => {
    const rights = rightsIn('Reports');
    const attributes = rights.flatMap(({ Condition }) => {
      const conditions = z.record(z.string(), z.record(z.string(), z.unknown())).parse(Condition);
      return z.array(z.string()).parse(conditions['ForAllValues:StringEquals']?.['dynamodb:Attributes']);
    });

    expect(rights.flatMap(({ Action }) => Action).sort()).toEqual(['dynamodb:Query', 'dynamodb:UpdateItem']);
    expect(attributes).toContain('released');
    for (const hidden of ['tally', 'comments', 'duplicates', 'questions', 'version', 'session'])
      expect(attributes).not.toContain(hidden);
  });
});
