import { Parser } from 'htmlparser2';

const paragraphs = new Set(
  'address article aside blockquote div dl fieldset h1 h2 h3 h4 h5 h6 hr ol p pre section table tr ul'.split(' '),
);
const unseen = new Set(['script', 'style', 'title', 'template', 'noscript']);

/**
 * The words of a text that may hold markup, as programme files take them: a blank line between paragraphs, `- ` before the points
 * of a list, addresses of links behind their words. Answers that a text quotes (`${name}`, `{name}`) become `…`.
 */
export function plainWords(text: string): string {
  const words = /<[a-z!/]|&[a-z#]/i.test(text) ? withoutTags(text) : text;
  return words
    .replaceAll(/\$?\{[^{}]*\}/g, '…')
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}|[\u00a0\ufeff]/gu, ' ')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .split('\n')
    .map((line) => line.replaceAll(/ {2,}/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether a text quotes an answer, which no text of a programme file can. */
export function quotesAnswers(text: string): boolean {
  return /\$?\{[^{}]+\}/.test(text);
}

function withoutTags(html: string): string {
  let words = '';
  let hidden = 0;
  let link: { address: string; from: number } | undefined;
  const parser = new Parser({
    onopentag(name, { href = '' }) {
      if (unseen.has(name)) hidden += 1;
      else if (name === 'br') words += '\n';
      else if (name === 'li') words += '\n- ';
      else if (paragraphs.has(name)) words += '\n\n';
      else if (name === 'a') link = { address: href, from: words.length };
    },
    ontext(text) {
      if (hidden === 0) words += text.replaceAll(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (unseen.has(name)) hidden -= 1;
      else if (paragraphs.has(name)) words += '\n\n';
      else if (name === 'a' && link !== undefined) {
        if (link.address.startsWith('https://') && !words.includes(link.address, link.from))
          words += ` (${link.address})`;
        link = undefined;
      }
    },
  });
  parser.end(html);
  return words;
}
