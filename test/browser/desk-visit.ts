import type { Locator, Page } from 'playwright-core';
import { mailsIn } from '../demo/mailbox.ts';
import { aTypist, atDesk, newToIt, onPhone, secondsOf, type Typist } from '../fixtures/desk/a-typist.ts';
import type { RunningStack } from '../fixtures/local/local-stack.ts';

/** Somebody at the desk of a running stack, what each thing done there costs included. */
export interface DeskVisit {
  readonly me: Typist;
  button(name: string | RegExp): Locator;
  link(name: string | RegExp): Locator;
  field(name: string): Locator;
  /** Waits for a page. */
  titled(name: string | RegExp): Promise<void>;
  /** Presses what leads to another page, or to this one again, and waits for it. */
  lead(through: Locator): Promise<void>;
  /** Goes to a part of the programme: on a phone they are behind a button. */
  part(name: string): Promise<void>;
  save(): Promise<void>;
  signIn(address: string): Promise<void>;
  /** What it took, in seconds and pages, a line for each step and one for all. */
  told(): string;
}

export function aDeskVisit(page: Page, stack: RunningStack): DeskVisit {
  page.setDefaultTimeout(15_000);
  const me = aTypist(page);
  const visit: DeskVisit = {
    me,
    button: (name) => page.getByRole('button', { name, exact: typeof name === 'string' }),
    link: (name) => page.getByRole('link', { name }).first(),
    field: (name) => page.locator(`[id="${name}"]`),
    titled: (name) => page.getByRole('heading', { level: 1, name }).waitFor(),
    async lead(through) {
      const loaded = page.waitForEvent('load');
      await me.press(through);
      await loaded;
    },
    async part(name) {
      await me.press(page.locator('nav.parts > button').first());
      await visit.lead(page.locator('nav.parts').first().getByRole('link', { name }));
    },
    save: () => visit.lead(visit.button('Save').last()),
    async signIn(address) {
      await page.goto(`${stack.url}/d`);
      await me.type(page.getByLabel('Your mail address'), address);
      await me.press(visit.button('Send me a link'));
      await visit.titled('Look into your mailbox');
      const mail = (await mailsIn(stack.mail)).findLast(({ destination }) => destination.to.join() === address);
      me.beside(3);
      await page.goto(/https?:\/\/\S+\/d\/in\/[\w.-]+/.exec(mail?.body.text ?? '')?.[0] ?? '');
      await me.press(visit.button('Sign in'));
      await visit.titled('Your programmes');
    },
    told() {
      const rounded = (seconds: number) => Math.round(seconds);
      const steps = me.efforts.map((effort) =>
        JSON.stringify({
          ...effort,
          phone: rounded(secondsOf(effort, onPhone)),
          desk: rounded(secondsOf(effort, atDesk)),
          newcomer: rounded(secondsOf(effort, newToIt)),
        }),
      );
      const loads = me.efforts.reduce((sum, effort) => sum + effort.loads, 0);
      const all = [onPhone, atDesk, newToIt].map((rates) => rounded(me.seconds(rates)));
      return `${steps.join('\n')}\nphone ${all[0]} s, desk ${all[1]} s, newcomer ${all[2]} s, ${loads} pages`;
    },
  };
  return visit;
}
