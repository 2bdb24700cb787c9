import type { Browser } from 'playwright-core';

/** A field of our form, as the peer asks it. */
export interface PeerQuestion {
  /** The name of our field. */
  readonly field: string;
  /** The heading of the part of the form that it is in. */
  readonly page: string;
  readonly text: string;
  readonly type: 'radio' | 'select-multiple' | 'text';
  readonly choices: readonly string[];
  /** Our values of the choices, in their order. */
  readonly values: readonly string[];
  readonly required: boolean;
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly label: string;
  readonly question: string;
  readonly page: string;
}

/** Reads what our form asks, so that the peer asks the same in the same words and order. */
export async function questionsOf(browser: Browser, url: string): Promise<readonly PeerQuestion[]> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    // In the page, as text: these are a browser's globals.
    const fields = await page.evaluate<Field[]>(`[...document.querySelectorAll(
      'form input[type=radio], form input[type=checkbox], form textarea')]
      .filter(({ name }) => name !== '' && name !== '_website' && name !== '_code')
      .map((field) => {
        const text = (element) => (element?.textContent ?? '').replaceAll(/\\s+/g, ' ').trim();
        const heading = [...document.querySelectorAll('h2, summary')]
          .findLast((each) => each.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING);
        return {
          name: field.name, type: field.type, value: field.value, label: text(field.labels?.[0]),
          question: text(field.closest('fieldset')?.querySelector('legend')), page: text(heading),
        };
      })`);
    const names = [...new Set(fields.map(({ name }) => name))];
    return names.map((field) => {
      const own = fields.filter(({ name }) => name === field);
      const [first] = own;
      if (first === undefined) throw new Error(`${field} has no field`);
      const isText = first.type === 'textarea';
      return {
        field,
        page: first.page || 'Questions',
        text: (isText ? first.label : first.question) || field,
        type: isText ? 'text' : first.type === 'checkbox' ? 'select-multiple' : 'radio',
        choices: isText ? [] : own.map(({ label }) => label.replaceAll('|', '/')),
        values: isText ? [] : own.map(({ value }) => value),
        required: field === 'q_overall',
      };
    });
  } finally {
    await page.close();
  }
}
