import { describe, expect, it } from 'vitest';
import { synthesized } from '../../../fixtures/cdk/a-stage.ts';

describe('the throttle of a stage', () => {
  it('is what its file says', () => {
    const { ofType } = synthesized(['throttle: { rate: 5000, burst: 4000 }']);

    const { RouteSettings } = ofType('AWS::ApiGatewayV2::Stage')[0]?.Properties ?? {};
    expect(RouteSettings).toMatchObject({
      'POST /f/{code}': { ThrottlingRateLimit: 5000, ThrottlingBurstLimit: 4000 },
      'GET /f/{code}': { ThrottlingRateLimit: 5000, ThrottlingBurstLimit: 4000 },
      'GET /': { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 50 },
    });
  });
});

describe('the languages, the names of the sender, the reply address and the longest retention of a stage', () => {
  const { ofType, templates } = synthesized([
    'replyTo: desk@debrief.training',
    'sender: { name: Feedback, names: { zh-CN: 培训反馈 }, address: feedback@debrief.training }',
    'languages: [zh-CN, en]',
    'maxRetentionDays: 90',
  ]);
  const variables = ofType('AWS::Lambda::Function').map(({ Properties }) => Properties?.Environment);

  it('reach the functions', () => {
    expect(JSON.stringify(variables).match(/"LANGUAGES":"zh-CN,en"/g)).toHaveLength(5);
    expect(JSON.stringify(variables).match(/"REPLY_TO":"desk@debrief\.training"/g)).toHaveLength(2);
    expect(JSON.stringify(variables)).toContain(JSON.stringify({ MAIL_NAMES: '{"zh-CN":"培训反馈"}' }).slice(1, -1));
  });

  it('reach the command that publishes', () => {
    const outputs = Object.assign({}, ...templates.map(({ Outputs }) => Outputs ?? {}));

    expect(outputs).toMatchObject({ Languages: { Value: 'zh-CN,en' }, MaxRetentionDays: { Value: '90' } });
  });
});
