#!/usr/bin/env bash
# Four programs compute what a screen reader says of a control, by one standard, and no two of them agree on six Chinese labels.
#
# Guessed before: Accessible Name and Description Computation 1.2 leaves no choice for a label in one line: letters of one word stay
# together, since Chinese has no blanks, and a comment in the source is nothing at all.
# Seen with dom-accessibility-api 0.7.1, aria-api 0.9.1, accname 1.1.0, axe-core 4.14.1 in jsdom 29.1.1: accname reads a comment as a blank;
# aria-api reads `wbr`, which only allows a line to break, as one (so does Chromium 147); dom-accessibility-api reads two lines (`br`) as
# one word; axe-core and accname leave out the blanks at an inline block, which the other two (and Chromium) put there. Whoever checks
# by one of them that a Chinese form is read as it is meant gets that one's answer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  jsdom@29.1.1 dom-accessibility-api@0.7.1 aria-api@0.9.1 accname@1.1.0 axe-core@4.14.1 >/dev/null
cat >names.mjs <<'JS'
import accname from 'accname';
import aria from 'aria-api';
import axe from 'axe-core';
import { computeAccessibleName } from 'dom-accessibility-api';
import { JSDOM, VirtualConsole } from 'jsdom';

const labels = {
  'bold digit': '第<b>3</b>题',
  'two parts': '<span>4</span><span>满意</span>',
  comment: '生态<!-- a note -->环境',
  'may break': '生态<wbr>环境',
  'two lines': '生态<br>环境',
  'inline block': '第<span style="display:inline-block">3</span>题',
};
const known = {
  'bold digit': ['第3题', '第3题', '第3题', '第3题'],
  'two parts': ['4满意', '4满意', '4满意', '4满意'],
  comment: ['生态环境', '生态环境', '生态 环境', '生态环境'],
  'may break': ['生态环境', '生态 环境', '生态环境', '生态环境'],
  'two lines': ['生态环境', '生态 环境', '生态 环境', '生态 环境'],
  'inline block': ['第 3 题', '第 3 题', '第3题', '第3题'],
};
console.log('label: dom-accessibility-api, aria-api, accname, axe-core');
for (const [what, label] of Object.entries(labels)) {
  const html = `<!doctype html><html lang="zh-CN"><body><button>${label}</button></body></html>`;
  const { window } = new JSDOM(html, { runScripts: 'outside-only', virtualConsole: new VirtualConsole() });
  // The programs look for these where a browser has them.
  for (const name of ['document', 'Node', 'NodeFilter', ...Object.getOwnPropertyNames(window).filter((each) => /^(HTML|SVG)?\w*Element$/.test(each))])
    globalThis[name] = window[name];
  globalThis.window = window;
  globalThis.getComputedStyle = window.getComputedStyle.bind(window);
  const button = window.document.querySelector('button');
  window.eval(axe.source);
  window.axe.setup(window.document);
  const names = [
    computeAccessibleName(button),
    aria.getName(button),
    accname.getAccessibleName(button),
    window.axe.commons.text.accessibleText(button),
  ];
  console.log(`${what}: ${names.map((name) => `"${name}"`).join(', ')}`);
  if (JSON.stringify(names) !== JSON.stringify(known[what])) process.exitCode = 1;
}
JS
npm ls | tail -n +2
node names.mjs
