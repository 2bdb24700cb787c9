#!/bin/sh
# icu-minify compiles ICU messages that it does not wholly support, and then says other numbers than they mean.
#
# Expected (ICU MessageFormat; intl-messageformat 12 does so): `offset:1` counts one less for `#` and for the plural form, and the number
# skeleton `::scale/100` multiplies by a hundred. Or, where a compiler knows neither, an error.
# Seen with icu-minify 4.15.0: its production build, which Node takes by default, drops both: of two guests it says "you and 2 others",
# and 12 times a hundred is 12. Its development build refuses the offset; the scale is lost in both, since Intl knows none.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts icu-minify@4.15.0 intl-messageformat@12.1.5 >/dev/null
cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import compile from 'icu-minify/compile';
import format from 'icu-minify/format';
import { IntlMessageFormat } from 'intl-messageformat';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
const formatters = {
  getNumberFormat: (...of) => new Intl.NumberFormat(...of),
  getPluralRules: (...of) => new Intl.PluralRules(...of),
  getDateTimeFormat: (...of) => new Intl.DateTimeFormat(...of),
};
const cases = [
  ['{n, plural, offset:1 =0 {nobody} =1 {you} one {you and # other} other {you and # others}}', 2, 'you and 1 other', 'you and 2 others'],
  ['{n, number, ::scale/100}', 12, '1,200', '12'],
];
console.log(`icu-minify ${version('icu-minify')}, intl-messageformat ${version('intl-messageformat')}, Node ${process.version}`);
for (const [message, n, meant, seen] of cases) {
  const own = format(compile(message), 'en', { n }, { formatters });
  const other = new IntlMessageFormat(message, 'en').format({ n });
  console.log(`${message} with ${n}: icu-minify "${own}", intl-messageformat "${other}"`);
  if (own !== seen || other !== meant) process.exitCode = 1;
}
JS
node run.mjs
echo 'The development build:'
cat >refuse.mjs <<'JS'
import compile from 'icu-minify/compile';
try {
  console.log(JSON.stringify(compile('{n, plural, offset:1 other {#}}')));
  process.exitCode = 1;
} catch (error) {
  console.log(`refuses the offset: ${error.message}`);
}
JS
node --conditions=development refuse.mjs
