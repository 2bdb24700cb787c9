import { describe, expect, it } from 'vitest';
import { type AnsweredRequest, accessLine } from '../../../../infra/local/gateway/access-log.ts';

const served: AnsweredRequest = {
  requestId: 'JKJaXmPLvHcESHA=',
  routeKey: 'GET /f/{code}',
  status: 200,
  bytes: 6598,
  milliseconds: 7.4,
  called: { milliseconds: 6.5, fault: undefined },
};
const format =
  '$context.routeKey $context.status $context.responseLength $context.responseLatency $context.integrationLatency';

describe('a line of the access log', () => {
  it('is the format of the template with what is known of the request', () => {
    expect(accessLine(format, served)).toBe('GET /f/{code} 200 6598 7 7');
    expect(accessLine('{"id":"$context.requestId"}', served)).toBe('{"id":"JKJaXmPLvHcESHA="}');
  });

  it('has a hyphen for what nobody knows, as API Gateway has it', () => {
    expect(accessLine(format, { ...served, routeKey: undefined, status: 404, called: undefined })).toBe(
      '- 404 6598 7 -',
    );
    expect(accessLine('$context.identity.sourceIp $context.integrationErrorMessage.', served)).toBe('- -.');
  });

  it('tells what became of the function', () => {
    const failed = { ...served, called: { milliseconds: 3000, fault: 'The function failed.' } };

    expect(accessLine('$context.integrationErrorMessage', failed)).toBe('The function failed.');
  });
});
