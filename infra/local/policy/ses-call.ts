import { addressOf } from '../../../shared/mail/address.ts';
import { identitiesOf } from '../../../shared/mail/identities.ts';
import type { Call } from './evaluate.ts';

/** What asks how much an account may send: it is about no resource. */
export const quotaAction = 'GetSendQuota';

/**
 * What a request to SES (version 1, a form) does, in the terms of IAM. Either the address or its domain may be the
 * identity that was verified, so each is an alternative; with a configuration set, that one must be allowed too.
 *
 * @param resources the start of the ARNs of SES, to which the kind and the name are added: `arn:...:`
 * @returns alternatives; of one of them all calls must be allowed
 */
export function sesCalls(body: string, resources: string): Call[][] {
  const form = new URLSearchParams(body);
  if (form.get('Action') === quotaAction) return [[{ action: `ses:${quotaAction}`, resource: '*', context: {} }]];
  const header = headersOf(form.get('RawMessage.Data') ?? '');
  const source = form.get('Source') ?? header('From') ?? '';
  const address = addressOf(source);
  const call = (resource: string): Call => ({
    action: `ses:${form.get('Action')}`,
    resource: `${resources}${resource}`,
    context: { 'ses:FromAddress': [address] },
  });
  const set = form.get('ConfigurationSetName') ?? header('X-SES-CONFIGURATION-SET');
  const besides = set === undefined ? [] : [call(`configuration-set/${set}`)];
  return identitiesOf(address).map((identity) => [call(`identity/${identity}`), ...besides]);
}

/** Finds headers of a raw message in base64, unfolded. */
export function headersOf(base64: string): (name: string) => string | undefined {
  const [head = ''] = Buffer.from(base64, 'base64')
    .toString('latin1')
    .split(/\r?\n\r?\n/, 1);
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return (name) => {
    const line = lines.find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return line?.slice(name.length + 1).trim();
  };
}
