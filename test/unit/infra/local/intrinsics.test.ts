// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is the syntax of Fn::Sub.
import { describe, expect, it } from 'vitest';
import type { Assembly, Resource } from '../../../../infra/local/assembly/cloud-assembly.ts';
import { createResolver } from '../../../../infra/local/assembly/intrinsics.ts';
import { identities } from '../../../../infra/local/assembly/local-resources.ts';
import { localRegion } from '../../../../infra/local/assembly/region.ts';

const table = { Type: 'AWS::DynamoDB::Table' };

function resolved(value: unknown): unknown {
  const properties = { Value: value };
  const service = {
    name: 'Service',
    template: {
      Parameters: { Stage: { Default: 'prod' } },
      Resources: {
        Own: table,
        Fn: { Type: 'AWS::Lambda::Function' },
        Web: { Type: 'AWS::ApiGatewayV2::Api' },
        Role: { Type: 'AWS::IAM::Role' },
        Subject: { Type: 'Custom::Subject', Properties: properties },
      },
    },
  };
  const data = {
    name: 'Data',
    template: {
      Resources: { Kept: table },
      Outputs: {
        KeptArn: { Value: { 'Fn::GetAtt': ['Kept', 'Arn'] }, Export: { Name: { 'Fn::Sub': '${AWS::StackName}:Arn' } } },
        KeptName: { Value: { Ref: 'Kept' } },
      },
    },
  };
  const assembly: Assembly = { stacks: [service, data], assets: new Map() };
  const subject: Resource = { stack: service, logicalId: 'Subject', type: 'Custom::Subject', properties };
  return createResolver(
    assembly,
    identities(() => 'http://127.0.0.1:1'),
    localRegion,
  ).property(subject, 'Value');
}

describe('a template value', () => {
  it.each([
    ['a literal', { a: [1, 'x', true] }, { a: [1, 'x', true] }],
    ['Ref of a table', { Ref: 'Own' }, 'Service-Own'],
    ['Ref of a parameter', { Ref: 'Stage' }, 'prod'],
    ['Ref of the region', { Ref: 'AWS::Region' }, 'us-east-1'],
    ['Ref of nothing', { a: { Ref: 'AWS::NoValue' }, b: [{ Ref: 'AWS::NoValue' }, 1] }, { b: [1] }],
    ['GetAtt as a list', { 'Fn::GetAtt': ['Fn', 'Arn'] }, 'arn:aws:lambda:us-east-1:000000000000:function:Service-Fn'],
    ['GetAtt as a text', { 'Fn::GetAtt': 'Web.ApiEndpoint' }, 'http://127.0.0.1:1'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Partition' }, 1]] }, 'a-aws-1'],
    ['Sub', { 'Fn::Sub': '${Own}/${Web.ApiEndpoint}/${!Kept}' }, 'Service-Own/http://127.0.0.1:1/${Kept}'],
    [
      'Sub with variables',
      { 'Fn::Sub': ['${X}.${AWS::URLSuffix}', { X: { Ref: 'Own' } }] },
      'Service-Own.amazonaws.com',
    ],
    ['Select of Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    [
      'ImportValue of another stack',
      { 'Fn::ImportValue': 'Data:Arn' },
      'arn:aws:dynamodb:us-east-1:000000000000:table/Data-Kept',
    ],
    ['GetStackOutput', { 'Fn::GetStackOutput': { StackName: 'Data', OutputName: 'KeptName' } }, 'Data-Kept'],
  ])('resolves %s', (_, value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  it.each([
    [
      'an unknown function',
      { deep: [{ 'Fn::Base64': 'x' }] },
      'Subject.Value.deep.0.Fn::Base64 is an intrinsic function',
    ],
    ['a resource that is not there', { Ref: 'Gone' }, 'Subject.Value.Ref refers to Gone, which is not in the template'],
    ['a resource of the cloud only', { 'Fn::GetAtt': ['Role', 'Arn'] }, 'needs Arn of Role (AWS::IAM::Role)'],
    ['an attribute of the cloud only', { 'Fn::GetAtt': ['Own', 'StreamArn'] }, 'needs StreamArn of Own'],
    ['an export that is not there', { 'Fn::ImportValue': 'Data:Gone' }, 'imports Data:Gone, which no stack exports'],
    ['an item that is not there', { 'Fn::Select': [3, ['a']] }, 'has no item 3'],
    ['a condition', { 'Fn::If': ['A', 1, 2] }, 'Fn::If is an intrinsic function that the local stack does not know'],
    ['an unknown pseudo parameter', { Ref: 'AWS::Moon' }, 'refers to AWS::Moon'],
  ])('names stack and path when it meets %s', (_, value, message) => {
    expect(() => resolved(value)).toThrow(message);
    expect(() => resolved(value)).toThrow(/^Template of Service: Subject\.Value/);
  });
});
