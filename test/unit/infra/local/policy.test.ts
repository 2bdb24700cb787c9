import { describe, expect, it } from 'vitest';
import { dynamoDbCall } from '../../../../infra/local/policy/dynamodb-call.ts';
import { decide } from '../../../../infra/local/policy/evaluate.ts';
import { sesCalls } from '../../../../infra/local/policy/ses-call.ts';
import { readStatement } from '../../../../infra/local/policy/statement.ts';

const tables = 'arn:aws:dynamodb:us-east-1:000000000000:table/';
const ses = 'arn:aws:ses:us-east-1:000000000000:';

const allow = (Action: string | string[], Resource: string | string[], Condition?: object) =>
  readStatement({ Effect: 'Allow', Action, Resource, ...(Condition && { Condition }) }, 'a test');

const reads = allow(['dynamodb:GetItem', 'dynamodb:Query'], `${tables}Answers`);
const call = (operation: string, request: object) => dynamoDbCall(operation, JSON.stringify(request), tables);

describe('a policy', () => {
  it('allows what a statement names: the action and the table', () => {
    expect(decide([reads], call('GetItem', { TableName: 'Answers' }))).toEqual({
      isAllowed: true,
      by: [{ statement: 0, action: 'dynamodb:GetItem', resource: `${tables}Answers` }],
    });
  });

  it.each([
    ['another action', 'PutItem', { TableName: 'Answers' }],
    ['another table', 'GetItem', { TableName: 'AnswersOfOthers' }],
    ['an index of the table', 'Query', { TableName: 'Answers', IndexName: 'due' }],
    ['no table', 'ListTables', {}],
  ])('allows nothing else: %s', (_, operation, request) => {
    expect(decide([reads], call(operation, request)).isAllowed).toBe(false);
  });

  it('knows * and ? in actions and resources, and no other pattern', () => {
    const wild = allow('dynamodb:Get*', [`${tables}Answer?`, `${tables}A.swers/index/*`]);

    expect(decide([wild], call('GetItem', { TableName: 'Answers' })).isAllowed).toBe(true);
    expect(decide([wild], call('GetItem', { TableName: 'Answer' })).isAllowed).toBe(false);
    expect(decide([wild], call('GetItem', { TableName: 'A.swers', IndexName: 'due' })).isAllowed).toBe(true);
    expect(decide([wild], call('GetItem', { TableName: 'Answers', IndexName: 'due' })).isAllowed).toBe(false);
  });

  it('denies what any statement denies', () => {
    const deny = readStatement({ Effect: 'Deny', Action: '*', Resource: `${tables}Answers` }, 'a test');

    expect(decide([reads, deny], call('GetItem', { TableName: 'Answers' })).isAllowed).toBe(false);
  });

  it('that is limited to what is selected allows to read these attributes, or to count', () => {
    const limited = allow(['dynamodb:GetItem', 'dynamodb:Query'], `${tables}Answers`, {
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'gone'] },
      StringEqualsIfExists: { 'dynamodb:Select': ['SPECIFIC_ATTRIBUTES', 'COUNT'] },
    });
    const get = (request: object) => call('GetItem', { TableName: 'Answers', Key: { pk: {}, sk: {} }, ...request });
    const query = (request: object) =>
      call('Query', { TableName: 'Answers', KeyConditionExpression: 'pk = :pk', ...request });
    const isAllowed = (each: ReturnType<typeof call>) => decide([limited], each).isAllowed;

    expect([get({ ProjectionExpression: 'pk, gone' }), query({ Select: 'COUNT' })].map(isAllowed)).toEqual([
      true,
      true,
    ]);
    expect([get({}), query({}), query({ Select: 'ALL_ATTRIBUTES' })].map(isAllowed)).toEqual([false, false, false]);
    expect(isAllowed(get({ ProjectionExpression: 'pk, #a', ExpressionAttributeNames: { '#a': 'a' } }))).toBe(false);
    expect(isAllowed(query({ Select: 'COUNT', FilterExpression: 'a.q_overall = :five' }))).toBe(false);
  });

  it('that is limited to keys allows items of these partitions and of no other', () => {
    const limited = allow('dynamodb:UpdateItem', `${tables}Reports`, {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['PROGRAMME#*'] },
    });
    const update = (pk: string) => call('UpdateItem', { TableName: 'Reports', Key: { pk: { S: pk }, sk: { S: 'x' } } });

    expect(decide([limited], update('PROGRAMME#ets')).isAllowed).toBe(true);
    expect(decide([limited], update('SESSION#ETS-WF')).isAllowed).toBe(false);
  });

  it('looks at a batch of reads of one table as at one of all its keys, and allows none of several tables', () => {
    const limited = allow('dynamodb:BatchGetItem', `${tables}Answers`, {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['PROGRAMME#*'] },
    });
    const ofKeys = (...partitions: string[]) => ({ Keys: partitions.map((pk) => ({ pk: { S: pk }, sk: { S: 'x' } })) });
    const isAllowed = (RequestItems: object) => decide([limited], call('BatchGetItem', { RequestItems })).isAllowed;

    expect(isAllowed({ Answers: ofKeys('PROGRAMME#one', 'PROGRAMME#two') })).toBe(true);
    expect(isAllowed({ Answers: ofKeys('PROGRAMME#one', 'SESSION#two') })).toBe(false);
    expect(isAllowed({ Others: ofKeys('PROGRAMME#one') })).toBe(false);
    expect(isAllowed({ Answers: ofKeys('PROGRAMME#one'), Others: ofKeys('PROGRAMME#one') })).toBe(false);
  });

  it('that is limited in what an update gives back allows one that gives back nothing, and no whole item', () => {
    const limited = allow('dynamodb:UpdateItem', `${tables}Reports`, {
      StringEqualsIfExists: { 'dynamodb:ReturnValues': ['NONE', 'UPDATED_NEW'] },
    });
    const isAllowed = (request: object) =>
      decide([limited], call('UpdateItem', { TableName: 'Reports', Key: {}, ...request })).isAllowed;

    expect([{}, { ReturnValues: 'NONE' }].map(isAllowed)).toEqual([true, true]);
    expect([{ ReturnValues: 'ALL_OLD' }, { ReturnValues: 'ALL_NEW' }].map(isAllowed)).toEqual([false, false]);
  });

  it('that is limited to attributes allows an update of these and of no other', () => {
    const Condition = { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'due', 'dueAt'] } };
    const limited = allow('dynamodb:UpdateItem', `${tables}Answers`, Condition);
    const update = (UpdateExpression: string, ConditionExpression = 'attribute_exists(pk)') =>
      call('UpdateItem', {
        TableName: 'Answers',
        Key: { pk: { S: 'a' }, sk: { S: 'b' } },
        UpdateExpression,
        ConditionExpression,
        ExpressionAttributeNames: { '#d': 'due', '#o': 'organiser' },
        ExpressionAttributeValues: { ':due': { S: 'x' }, ':at': { N: '1' } },
      });

    expect(decide([limited], update('SET #d = :due, dueAt = :at')).isAllowed).toBe(true);
    expect(decide([limited], update('SET #d = :due, #o = :at')).isAllowed).toBe(false);
    expect(decide([limited], update('SET #d = :due REMOVE closesAt.inner[0]')).isAllowed).toBe(false);
    expect(decide([limited], update('SET #d = :due', 'sealedAt = :at')).isAllowed).toBe(false);
  });

  it('that says something unknown is refused instead of half read', () => {
    const odd = { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: '*', Condition: { IpAddress: { x: 'y' } } };

    expect(() => readStatement(odd, 'Template of S: P')).toThrow(/^Template of S: P: .*can't evaluate/);
    expect(() => readStatement({ Effect: 'Allow', NotAction: 'x', Resource: '*' }, 'T')).toThrow("can't evaluate");
  });
});

describe('a mail', () => {
  const send = (fields: Record<string, string>) =>
    sesCalls(new URLSearchParams({ Action: 'SendRawEmail', ...fields }).toString(), ses);
  const Condition = { StringEquals: { 'ses:FromAddress': 'a@example.org' } };
  const sender = allow('ses:SendRawEmail', [`${ses}identity/a@example.org`, `${ses}identity/example.org`], Condition);
  const isAllowed = (fields: Record<string, string>) =>
    send(fields).map((calls) => calls.every((one) => decide([sender], one).isAllowed));

  it('may come from the address of the condition, whichever identity is verified', () => {
    expect(isAllowed({ Source: 'Feedback <a@example.org>' })).toEqual([true, true]);
    expect(isAllowed({ Source: 'a@example.org' })).toEqual([true, true]);
    expect(isAllowed({ Source: 'b@example.org' })).toEqual([false, false]);
  });

  it('has its sender and its configuration set from its head if nothing else says them', () => {
    const raw = 'From: Feedback\r\n <a@example.org>\r\nX-SES-CONFIGURATION-SET: events\r\n\r\nFrom: b@example.org\r\n';
    const calls = send({ 'RawMessage.Data': Buffer.from(raw).toString('base64') });

    expect(calls.map((alternative) => alternative.map(({ resource }) => resource))).toEqual([
      [`${ses}identity/a@example.org`, `${ses}configuration-set/events`],
      [`${ses}identity/example.org`, `${ses}configuration-set/events`],
    ]);
    expect(calls[0]?.[0]?.context).toEqual({ 'ses:FromAddress': ['a@example.org'] });
  });
});
