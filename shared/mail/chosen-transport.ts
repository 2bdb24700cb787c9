import type { SendResult } from '../delivery/dispatch-states.ts';
import type { ValuesOf } from '../environment/environment.ts';
import { secretText } from '../store/secrets/secret-text.ts';
import { addressOf } from './address.ts';
import type { DkimKey } from './dkim.ts';
import { domainOf } from './identities.ts';
import type { mailEnv } from './mail-env.ts';
import { sesTransport } from './ses.ts';
import type { MailTransport } from './transport.ts';

type Env = ValuesOf<typeof mailEnv>;

/** Where encrypted submission is usually taken, by how the connection is secured. */
const usualPorts = { tls: 465, starttls: 587, none: 25 } as const;

/**
 * The transport that the deployment has chosen. The password of an SMTP server, and the key that signs its mails, are read when
 * the first mail is due, and again after the server has refused the password. Throws an Error that names the missing setting.
 */
export function chosenTransport(env: Env): () => Promise<MailTransport> {
  if (env.MAIL_TRANSPORT === 'ses') {
    const transport = sesTransport();
    return async () => transport;
  }
  const { SMTP_HOST: host, SMTP_SECURITY: security = 'starttls', SMTP_USER: user, SMTP_SECRET: secret } = env;
  if (host === undefined) throw new Error('MAIL_TRANSPORT is smtp, but SMTP_HOST is not set');
  const server = { host, port: env.SMTP_PORT ?? usualPorts[security], security };
  let known: MailTransport | undefined;
  return async () => {
    if (known !== undefined) return known;
    // SES needs neither.
    const [{ smtpTransport }, { signing }] = await Promise.all([import('./smtp.ts'), import('./dkim.ts')]);
    const plain = smtpTransport({
      ...server,
      ...(user === undefined ? {} : { user }),
      ...(secret === undefined ? {} : { password: await mailSecret(secret) }),
    });
    const key = await dkimKeyOf(env);
    const { send } = key === undefined ? plain : signing(plain, key);
    known = {
      async send(mail, goAhead) {
        const result = await send(mail, goAhead);
        // Somebody may have changed the password: the next mail reads it anew.
        if (isLoginRefused(result)) known = undefined;
        return result;
      },
    };
    return known;
  };
}

function isLoginRefused(result: SendResult): boolean {
  return result.outcome === 'not-now' && result.reason.startsWith('EAUTH');
}

/** The key that signs the mails of a stage whose mail server leaves that to it. */
export async function dkimKeyOf({
  MAIL_FROM,
  DKIM_SELECTOR: selector,
  DKIM_SECRET: secret,
}: Pick<Env, 'MAIL_FROM' | 'DKIM_SELECTOR' | 'DKIM_SECRET'>): Promise<DkimKey | undefined> {
  if (selector === undefined || secret === undefined) return undefined;
  const { dkimPrivateKey } = await import('./dkim.ts');
  return { domain: domainOf(addressOf(MAIL_FROM)), selector, privateKey: dkimPrivateKey(await mailSecret(secret)) };
}

/** However short: a password is chosen by somebody else. */
function mailSecret(id: string): Promise<string> {
  return secretText(id, {}, 1)();
}
