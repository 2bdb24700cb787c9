import { secretText } from '../../../shared/store/secrets/secret-text.ts';

const read = secretText(process.env.GATE_SECRET ?? '', {}, 1);

/** The least that knows a secret: a client of Secrets Manager. */
export async function handler(): Promise<{ statusCode: number }> {
  return { statusCode: (await read()) === '' ? 404 : 200 };
}
