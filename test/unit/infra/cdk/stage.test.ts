import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadStageConfig, parseStageConfig, StageConfigError } from '../../../../infra/cdk/stage/read-stage.ts';
import { stageConfig } from '../../../../infra/cdk/stage/stage-schema.ts';
import { interfaceLanguages } from '../../../../shared/i18n/interface-languages.ts';
import { scratchFolder } from '../../../fixtures/scratch.ts';

/** The text of a stage file: sensible settings with some replaced; `undefined` leaves a key out. */
function aStageFile(changes: Record<string, unknown> = {}): string {
  return stringify({
    stage: 'acceptance',
    sender: { name: 'Training feedback', address: 'feedback@example.org' },
    logRetentionDays: 30,
    tickMinutes: 5,
    sessionCacheSeconds: 60,
    submitTimeoutSeconds: 10,
    responsesWriteCap: 1000,
    retain: true,
    ...changes,
  });
}

function certificateIn(region: string): string {
  return `arn:aws:acm:${region}:123456789012:certificate/0123-abc`;
}

function topicIn(region: string): string {
  return `arn:aws:sns:${region}:123456789012:ops`;
}

function refusalOf(text: string): string {
  try {
    parseStageConfig(text, 'acceptance.yaml');
  } catch (error) {
    if (error instanceof StageConfigError) return error.message;
    throw error;
  }
  throw new Error('the stage file was accepted');
}

const listOfLanguages = `a list of one or more of ${interfaceLanguages.join(', ')}, each once`;

describe('a stage file', () => {
  it('is read as it stands when every key is allowed', () => {
    const config = parseStageConfig(aStageFile(), 'acceptance.yaml');

    expect(config).toMatchObject({ stage: 'acceptance', tickMinutes: 5, retain: true });
    expect(config.sender).toEqual({ name: 'Training feedback', address: 'feedback@example.org' });
  });

  it('may name a sender in any script', () => {
    const sender = { name: '培训反馈', address: 'feedback@example.org' };

    expect(parseStageConfig(aStageFile({ sender }), 'acceptance.yaml').sender.name).toBe('培训反馈');
  });

  it('may name a sender by language', () => {
    const sender = { name: 'Training feedback', names: { 'zh-CN': '培训反馈' }, address: 'feedback@example.org' };

    expect(parseStageConfig(aStageFile({ sender }), 'acceptance.yaml').sender.names).toEqual({ 'zh-CN': '培训反馈' });
    for (const names of [{ xx: 'Feedback' }, { en: 'Feedback, Ltd' }, 'Feedback']) {
      expect(refusalOf(aStageFile({ sender: { ...sender, names } }))).toMatch(/^acceptance\.yaml: sender\.names/);
    }
  });

  it.each([
    ['tickMinutes', 0, 'a whole number from 1 to 60'],
    ['tickMinutes', 2.5, 'a whole number from 1 to 60'],
    ['tickMinutes', '5', 'a whole number from 1 to 60'],
    ['logRetentionDays', 31, 'one of 1, 3, 5, 7, 14, 30'],
    ['sessionCacheSeconds', -1, 'a whole number from 0 to 900'],
    ['submitTimeoutSeconds', 30, 'a whole number from 1 to 29'],
    ['responsesWriteCap', 0, 'a whole number from 1 to 40000'],
    ['retain', 'yes', 'true or false'],
    ['stage', 'Prod', 'lower-case letters, digits and hyphens'],
    ['sender', 'feedback@example.org', 'the keys name and address'],
  ])('is refused when %s is %j, with the key, the value and what is allowed', (key, value, allowed) => {
    const message = refusalOf(aStageFile({ [key]: value }));

    expect(message).toContain(`acceptance.yaml: ${key}: ${JSON.stringify(value)} is not allowed; allowed: ${allowed}`);
    expect(message.split('\n')).toHaveLength(1);
  });

  it.each([
    ['a line break', 'Feedback\r\nBcc: all@example.org'],
    ['an address of its own', 'boss@example.org'],
    ['a bracket', 'Feedback <x>'],
    ['a comma', 'Feedback, Training'],
    ['nothing', ''],
  ])('is refused when the sender’s name holds %s', (_what, name) => {
    const message = refusalOf(aStageFile({ sender: { name, address: 'feedback@example.org' } }));

    expect(message).toContain('acceptance.yaml: sender.name:');
    expect(message).toContain('at most 60 characters');
  });

  it('is refused when the sender’s address is none', () => {
    const message = refusalOf(aStageFile({ sender: { name: 'Feedback', address: 'feedback' } }));

    expect(message).toContain('sender.address: "feedback" is not allowed; allowed: one mail address');
    expect(message).toContain('verified SES identity');
  });

  it('is refused when a key is unknown, and says which there are', () => {
    const message = refusalOf(aStageFile({ tickMinute: 5 }));

    expect(message).toContain('acceptance.yaml: tickMinute: unknown key; allowed: stage, sender, logRetentionDays');
  });

  it('is refused when a key inside sender is unknown', () => {
    const sender = { name: 'Feedback', address: 'feedback@example.org', mail: 'x' };

    expect(refusalOf(aStageFile({ sender }))).toContain('sender.mail: unknown key; allowed: name, names, address');
  });

  it.each([
    ['alarms', 'ops@example.org', 'a map with address, webhook or both, or with topic'],
    ['region', 'Frankfurt', 'the name of a region'],
    ['account', 111122223333, 'the 12 digits of an AWS account, in quotation marks'],
    ['account', '1111-2222-3333', 'the 12 digits of an AWS account, in quotation marks'],
    ['encryptionKey', 'alias/key', 'the ARN of a KMS key'],
    ['domain', 'feedback.example.org', 'the two keys name and certificate'],
    ['mail', 'smtp', 'a map with transport'],
    ['tracing', 'no', 'true or false'],
    ['replyTo', 'Desk <desk@example.org>', 'one mail address without a name'],
    ['languages', 'en', listOfLanguages],
    ['languages', [], listOfLanguages],
    ['languages', ['en', 'en'], listOfLanguages],
    ['maxRetentionDays', 0, 'a whole number from 1 to 3650'],
    ['maxRetentionDays', 3651, 'a whole number from 1 to 3650'],
    ['throttle', 200, 'the two keys rate and burst'],
    ['desk', 'no', 'true or false'],
    ['organisers', 'office@example.org', 'a list of mail addresses, and of domains such as "@example.org"'],
    ['operators', 'ops@example.org', 'a list of mail addresses'],
  ])('is refused when %s, which may be absent, is %j', (key, value, allowed) => {
    expect(refusalOf(aStageFile({ [key]: value }))).toContain(
      `${key}: ${JSON.stringify(value)} is not allowed; allowed: ${allowed}`,
    );
  });

  it.each([
    ['throttle.rate', { throttle: { rate: 19, burst: 1000 } }, '19 is not allowed; allowed: a whole number from 20 to'],
    ['throttle.rate', { throttle: { rate: 10_001, burst: 1000 } }, '10001 is not allowed; allowed: a whole number'],
    ['throttle.burst', { throttle: { rate: 200, burst: 49 } }, '49 is not allowed; allowed: a whole number from 50 to'],
    ['throttle.burst', { throttle: { rate: 200 } }, 'is missing; allowed: a whole number from 50 to 5000'],
    ['throttle.brust', { throttle: { rate: 200, burst: 1000, brust: 1 } }, 'unknown key; allowed: rate, burst'],
    ['languages.1', { languages: ['en', 'xx'] }, `"xx" is not allowed; allowed: ${listOfLanguages}`],
    [
      'sender.identity',
      { sender: { name: 'F', address: 'f@example.org', identity: 'create' } },
      '"create" is not allowed; allowed: existing, domain or address. domain and address let the stack make',
    ],
    [
      'sender.identity',
      {
        sender: { name: 'F', address: 'f@example.org', identity: 'domain' },
        mail: {
          transport: 'smtp',
          host: 'smtp.example.org',
          port: 465,
          security: 'tls',
          user: 'u',
          secret: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:smtp-AbCdEf',
        },
      },
      'is for transport ses only',
    ],
  ])('is refused at %s of %j, with what is allowed', (key, settings, fault) => {
    const message = refusalOf(aStageFile(settings));

    expect(message).toContain(`acceptance.yaml: ${key}: ${fault}`);
    expect(message.split('\n')).toHaveLength(1);
  });

  it.each([
    ['office@example.org', 'office@example.org'],
    ['@Example.org', '@example.org'],
    [' @training.example.org ', '@training.example.org'],
    ['@пример.рф', '@xn--e1afmkfd.xn--p1ai'],
  ])('may let %j sign in at the desk', (typed, kept) => {
    expect(parseStageConfig(aStageFile({ organisers: [typed] }), 'acceptance.yaml').organisers).toEqual([kept]);
  });

  it.each([
    '@',
    'example.org',
    '@localhost',
    '@*.example.org',
    '@example.org, @example.net',
    '@@example.org',
    'Office <a@example.org>',
  ])('lets no %j sign in at the desk', (typed) => {
    expect(refusalOf(aStageFile({ organisers: [typed] }))).toContain('organisers.0:');
  });

  it('lets no whole domain see all states', () => {
    expect(refusalOf(aStageFile({ operators: ['@example.org'] }))).toContain('operators.0:');
  });

  it('names no more organisers than fit into the environment of a function', () => {
    const organisers = Array.from({ length: 100 }, (_, at) => `organiser.number.${at}@example.org`);

    expect(refusalOf(aStageFile({ organisers }))).toContain('at most 2000 characters in all');
  });

  it('tells with each key that it refuses what holds without it, or what it is for', () => {
    const keys = ['desk', 'organisers', 'operators', 'replyTo', 'languages', 'maxRetentionDays', 'throttle'];
    const messages = refusalOf(aStageFile(Object.fromEntries(keys.map((key) => [key, {}])))).split('\n');

    const hints = messages.map((line) => /^acceptance\.yaml: ([\w.]+): .*without it/i.exec(line)?.[1]);
    expect(hints).toEqual([...keys.slice(0, -1), 'throttle.rate', 'throttle.burst']);
  });

  it('is refused when the SMTP server is not wholly described, with each key that is missing', () => {
    const message = refusalOf(aStageFile({ mail: { transport: 'smtp', host: 'smtp.example.org' } }));

    expect(message.split('\n').map((line) => /mail\.(\w+): is missing; allowed: ./.exec(line)?.[1])).toEqual([
      'port',
      'security',
      'user',
      'secret',
    ]);
  });

  it('is refused when it sends through SES and names an SMTP server too', () => {
    expect(refusalOf(aStageFile({ mail: { transport: 'ses', host: 'smtp.example.org' } }))).toContain(
      'mail.host: is for transport smtp only',
    );
  });

  it('is refused when it sends in clear text', () => {
    expect(refusalOf(aStageFile({ mail: { transport: 'smtp', security: 'none' } }))).toContain(
      'mail.security: "none" is not allowed; allowed: tls or starttls',
    );
  });

  it('is refused in China, which has no SES, unless it sends by SMTP', () => {
    expect(refusalOf(aStageFile({ region: 'cn-northwest-1' }))).toContain(
      'mail.transport: must be smtp in cn-northwest-1',
    );
  });

  describe('that signs its mails', () => {
    const secret = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:dkim-AbCdEf';
    const server = { transport: 'smtp', host: 'smtp.example.org', port: 465, security: 'tls', user: 'u', secret };
    const dkim = { selector: 'debrief-2026', secret };

    it('names selector and secret of the key', () => {
      expect(parseStageConfig(aStageFile({ mail: { ...server, dkim } }), 'acceptance.yaml').mail?.dkim).toEqual(dkim);
    });

    it.each([
      ['mail.dkim: is not for SES', { transport: 'ses', dkim }],
      ['mail.dkim: is not for SES', { ...server, host: 'email-smtp.eu-central-1.amazonaws.com', dkim }],
      ['mail.dkim: is not for SES', { ...server, host: 'email-smtp-fips.us-east-1.amazonaws.com', dkim }],
      ['mail.dkim: is not for SES', { ...server, host: 'Email-SMTP.eu-central-1.amazonaws.com', dkim }],
      ['mail.dkim: is not for SES', { ...server, host: 'vpce-1.email-smtp.eu-central-1.vpce.amazonaws.com', dkim }],
      ['mail.dkim: is not for SES', { ...server, host: 'email-smtp.eusc-de-east-1.amazonaws.eu', dkim }],
      [
        'mail.dkim.selector: "de_brief" is not allowed; allowed: letters',
        { ...server, dkim: { ...dkim, selector: 'de_brief' } },
      ],
      [
        'mail.dkim.selector: 20261129 is not allowed; allowed: letters',
        { ...server, dkim: { ...dkim, selector: 20261129 } },
      ],
      ['mail.dkim.secret: is missing; allowed: the whole ARN', { ...server, dkim: { selector: 'a' } }],
      [
        'mail.dkim.secret: what is written there is not allowed; allowed: the whole ARN',
        { ...server, dkim: { ...dkim, secret: 'key' } },
      ],
      ['mail.dkim: "key" is not allowed; allowed: the two keys', { ...server, dkim: 'key' }],
      ['mail.dkim.key: unknown key; allowed: selector, secret', { ...server, dkim: { ...dkim, key: 'x' } }],
    ])('is refused: %s', (fault, mail) => {
      const message = refusalOf(aStageFile({ mail }));

      expect(message).toContain(`acceptance.yaml: ${fault}`);
      expect(message.split('\n')).toHaveLength(1);
    });

    it('shows no secret that somebody has written in the place of its name, and wants the end of an ARN', () => {
      expect(refusalOf(aStageFile({ mail: { ...server, secret: 'hunter2' } }))).not.toContain('hunter2');
      expect(refusalOf(aStageFile({ mail: { ...server, secret: secret.slice(0, -7) } }))).toContain(
        'mail.secret: what is',
      );
    });

    it('keeps its secrets where it is deployed, since functions read them there', () => {
      const message = refusalOf(aStageFile({ region: 'eu-west-1', mail: { ...server, dkim } }));

      expect(message.split('\n')).toEqual(
        ['mail.secret', 'mail.dkim.secret'].map(
          (key) =>
            `acceptance.yaml: ${key}: is in eu-central-1; allowed: one in eu-west-1, where the stage is deployed.`,
        ),
      );
      expect(() => parseStageConfig(aStageFile({ region: 'eu-central-1', mail: server }), 'a.yaml')).not.toThrow();
    });
  });

  it('needs its certificate in its own region, where API Gateway looks for it', () => {
    const domain = (place: string) => ({ name: 'feedback.example.org', certificate: certificateIn(place) });

    expect(refusalOf(aStageFile({ region: 'eu-central-1', domain: domain('us-east-1') }))).toBe(
      'acceptance.yaml: domain.certificate: is in us-east-1; allowed: one in eu-central-1, where the stage is deployed.',
    );
    expect(() => parseStageConfig(aStageFile({ domain: domain('us-east-1') }), 'acceptance.yaml')).not.toThrow();
  });

  it('needs its key in its own region', () => {
    const encryptionKey = 'arn:aws:kms:us-east-1:123456789012:key/0123-abc';

    expect(refusalOf(aStageFile({ region: 'eu-central-1', encryptionKey }))).toBe(
      'acceptance.yaml: encryptionKey: is in us-east-1; allowed: one in eu-central-1, where the stage is deployed.',
    );
    expect(() => parseStageConfig(aStageFile({ encryptionKey }), 'acceptance.yaml')).not.toThrow();
  });

  it('needs its certificate in its own account', () => {
    const domain = { name: 'feedback.example.org', certificate: certificateIn('eu-central-1') };

    expect(refusalOf(aStageFile({ account: '111122223333', domain }))).toBe(
      'acceptance.yaml: domain.certificate: is of account 123456789012; allowed: one of 111122223333, where the stage is deployed.',
    );
    expect(parseStageConfig(aStageFile({ account: '123456789012', domain }), 'acceptance.yaml').domain).toEqual(domain);
  });

  it.each([
    ['eu-central-1', 'us-east-1'],
    ['us-east-1', undefined],
  ])('may ask for a firewall in %s, with a certificate in %s', (region, place) => {
    const domain = place && { name: 'feedback.example.org', certificate: certificateIn(place) };

    expect(parseStageConfig(aStageFile({ waf: true, region, domain }), 'acceptance.yaml').waf).toBe(true);
  });

  it.each([
    ['region: is missing; allowed: the name of a region', { region: undefined }],
    ['waf: true is not allowed in us-gov-west-1; allowed: false', { region: 'us-gov-west-1' }],
    ['waf: true is not allowed in eusc-de-east-1; allowed: false', { region: 'eusc-de-east-1' }],
    [
      'domain.certificate: is in eu-central-1; allowed: one in us-east-1',
      {
        region: 'eu-central-1',
        domain: { name: 'feedback.example.org', certificate: certificateIn('eu-central-1') },
      },
    ],
  ])('with a firewall is refused: %s', (fault, changes) => {
    const message = refusalOf(aStageFile({ waf: true, ...changes }));

    expect(message).toContain(`acceptance.yaml: ${fault}`);
    expect(message.split('\n')).toHaveLength(1);
  });

  it.each([
    ['address', '"ops" is not allowed; allowed: one mail address', { address: 'ops' }],
    [
      'webhook',
      'what is written there is not allowed; allowed: an address with https',
      { webhook: 'http://example.org/' },
    ],
    [
      'webhook',
      'what is written there is not allowed; allowed: an address with https, without a name and a password in it',
      { webhook: 'https://lin:secret@example.org/' },
    ],
    ['topic', '"ops" is not allowed; allowed: the ARN of an SNS topic', { topic: 'ops' }],
    [
      'topic',
      'is in us-east-1; allowed: one in eu-central-1, where the stage is deployed.',
      { topic: topicIn('us-east-1') },
    ],
    [
      'topic',
      'is instead of address and webhook. Remove it, or them',
      { topic: topicIn('eu-central-1'), webhook: 'https://example.org/' },
    ],
    ['edgeTopic', 'is only for a stage with waf', { address: 'ops@example.org', edgeTopic: topicIn('us-east-1') }],
    ['addres', 'unknown key; allowed: address, webhook, topic, edgeTopic', { addres: 'ops@example.org' }],
  ])('is refused at alarms.%s: %s', (key, fault, alarms) => {
    const message = refusalOf(aStageFile({ region: 'eu-central-1', alarms }));

    expect(message).toContain(`acceptance.yaml: alarms.${key}: ${fault}`);
    expect(message).not.toContain('secret@');
    expect(message.split('\n')).toHaveLength(1);
  });

  it('is refused when its alarms tell nobody, or are written as before', () => {
    expect(refusalOf(aStageFile({ alarms: {} }))).toBe(
      'acceptance.yaml: alarms: tells nobody; allowed: address, webhook, or topic. Without alarms, they only change their colour.',
    );
    expect(refusalOf(aStageFile({ alarmAddress: 'ops@example.org' }))).toBe(
      'acceptance.yaml: alarmAddress: has become a part of alarms. Write: alarms: { address: ops@example.org }',
    );
  });

  it('with a firewall and a topic names one in the firewall’s region, too', () => {
    const firewall = (region: string, alarms: object) => aStageFile({ waf: true, region, alarms });
    const [here, there] = [topicIn('eu-central-1'), topicIn('us-east-1')];

    expect(refusalOf(firewall('eu-central-1', { topic: here }))).toMatch(
      /alarms\.edgeTopic: is missing; allowed: .* in us-/,
    );
    expect(refusalOf(firewall('eu-central-1', { topic: here, edgeTopic: here }))).toContain(
      'alarms.edgeTopic: is in eu-central-1; allowed: one in us-east-1.',
    );
    expect(refusalOf(firewall('us-east-1', { topic: there, edgeTopic: there }))).toContain('Remove it.');
    for (const good of [
      firewall('eu-central-1', { topic: here, edgeTopic: there }),
      firewall('us-east-1', { topic: there }),
      firewall('eu-central-1', { address: 'ops@example.org' }),
    ]) {
      expect(() => parseStageConfig(good, 'acceptance.yaml')).not.toThrow();
    }
  });

  it('is refused when a key is missing', () => {
    expect(refusalOf(aStageFile({ retain: undefined }))).toContain(
      'acceptance.yaml: retain: is missing; allowed: true',
    );
  });

  it('is refused with one line for each fault', () => {
    const message = refusalOf(aStageFile({ tickMinutes: 0, retain: 1, colour: 'blue' }));

    expect(message.split('\n')).toHaveLength(3);
  });

  it.each([
    ['', 'must be a map'],
    ['- a\n- b', 'must be a map'],
    ['stage: [', 'is not YAML'],
  ])('is refused when it is %j', (text, fault) => {
    expect(refusalOf(text)).toContain(`acceptance.yaml: ${fault}`);
  });
});

describe('a stage', () => {
  it.each(readdirSync('infra/stages').map((file) => path.basename(file, '.yaml')))('%s is well-formed', (stage) => {
    expect(loadStageConfig(stage).stage).toBe(stage);
  });

  it('of production shows every key with a line about it', () => {
    const text = readFileSync('infra/stages/prod.yaml', 'utf8');
    const shown = [...text.matchAll(/^(?:# )?([a-zA-Z]+):/gm)].map(([, key]) => key);

    expect(shown.sort()).toEqual(Object.keys(stageConfig.shape).sort());
    expect(text).toContain('identity:');
  });

  it('of production is good with all of them set', () => {
    const text = readFileSync('infra/stages/prod.yaml', 'utf8').replaceAll(/^# ([a-zA-Z]+:)/gm, '$1');
    // Each as it stands there, but for the certificate: behind a firewall it must be elsewhere.
    const open = text.replace('waf: true', 'waf: false');
    const walled = text.replace('acm:eu-central-1', 'acm:us-east-1');

    for (const each of [open, walled]) {
      expect(Object.keys(parseStageConfig(each, 'prod.yaml')).sort()).toEqual(Object.keys(stageConfig.shape).sort());
    }
  });

  it('keeps its data unless it is the local one', () => {
    expect(loadStageConfig('prod').retain).toBe(true);
    expect(loadStageConfig('local').retain).toBe(false);
  });

  it('that has no file is refused, and the message says which have', () => {
    expect(() => loadStageConfig('acceptance')).toThrow(/acceptance\.yaml: no such stage; there are: local, prod\./);
  });

  it.each(['../prod', '', 'Prod', '1st', 'a'.repeat(17)])('can’t be called %j', (stage) => {
    expect(() => loadStageConfig(stage)).toThrow(/^stage: ".*" is not allowed; allowed: lower-case letters/);
  });

  it('whose file states another name is refused', () => {
    const folder = scratchFolder('stages');
    writeFileSync(path.join(folder, 'trial.yaml'), aStageFile());

    expect(() => loadStageConfig('trial', folder)).toThrow(/stage: "acceptance" is not allowed; allowed: "trial"/);
  });
});
