#!/usr/bin/env bash
# LevelDB (by classic-level) acknowledges writes after one that failed for want of space, and has lost them when it is opened again.
#
# A write that fails with "file too large" (the soft limit of file sizes stands here for a full disk) is refused, as it should be. Then there
# is room again, and LevelDB takes the following writes, answers each, and closes without an error. After a failed write its documentation
# lets nobody expect that: a write is done or it throws. Opened again, many of those that it had acknowledged are gone: the torn record
# in its log hides what was written behind it. Closing and opening it right after the failed write loses none.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts classic-level@3.0.0 >/dev/null
cat >run.mjs <<'JS'
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ClassicLevel } from 'classic-level';

process.on('SIGXFSZ', () => {});
const { version } = JSON.parse(readFileSync('node_modules/classic-level/package.json', 'utf8'));
console.log(`classic-level ${version}, Node ${process.version}`);

async function lost(isReopened) {
  const path = `data-${isReopened}`;
  const limit = (bytes) => execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]);
  let database = new ClassicLevel(path);
  await database.open();
  limit(64 * 1024);
  const value = 'x'.repeat(1000);
  const kept = [];
  let failure;
  for (let at = 0; failure === undefined; at += 1) {
    const key = `before-${String(at).padStart(5, '0')}`;
    try {
      await database.put(key, value);
      kept.push(key);
    } catch (cause) {
      failure = cause;
    }
  }
  limit('unlimited');
  if (isReopened) {
    await database.close();
    database = new ClassicLevel(path);
  }
  for (let at = 0; at < 100; at += 1) {
    const key = `after-${String(at).padStart(5, '0')}`;
    await database.put(key, value);
    kept.push(key);
  }
  await database.close();
  const again = new ClassicLevel(path);
  const there = new Set(await again.keys().all());
  await again.close();
  const missing = kept.filter((key) => !there.has(key));
  console.log(`${isReopened ? 'opened again' : 'gone on'} after "${failure.message}": ${kept.length} acknowledged, ${missing.length} missing`);
  return missing.length;
}

const [goneOn, reopened] = [await lost(false), await lost(true)];
console.log('expected: 0 missing in both');
process.exitCode = goneOn > 0 && reopened === 0 ? 0 : 1;
JS
node run.mjs
