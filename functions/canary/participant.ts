import { CanaryFailure, inStep } from './canary-failure.ts';
import type { Visit } from './visit.ts';

/**
 * Answers a form as a participant without script does: opens it, fills in its fields, sends them, and is led to the receipt, which is only
 * there if the answer is stored.
 *
 * @param form its path
 * @param answers the choice for each question
 */
export async function answerForm(form: string, answers: Readonly<Record<string, string>>, visit: Visit): Promise<void> {
  const fields = await inStep('form', async () => {
    const page = await visit(form);
    if (page.status !== 200) throw new CanaryFailure('form', `GET gives ${page.status}`);
    const body = await page.text();
    const missing = Object.entries(answers).find(([name, value]) => !body.includes(`name="${name}" value="${value}"`));
    if (missing !== undefined) throw new CanaryFailure('form', `it does not ask for ${missing[0]}`);
    return hiddenFields(body);
  });
  await inStep('answering', async () => {
    const sent = await visit(form, new URLSearchParams({ ...fields, ...answers }));
    const receipt = sent.headers.get('location');
    if (sent.status !== 303 || receipt === null) throw new CanaryFailure('answering', `POST gives ${sent.status}`);
    const { status } = await visit(receipt);
    if (status !== 200) throw new CanaryFailure('answering', `the receipt gives ${status}`);
  });
}

function hiddenFields(page: string): Record<string, string> {
  const fields = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}
