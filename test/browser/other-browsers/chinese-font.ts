import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const font = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));

/** The environment in which a browser finds the fonts of this machine and the Chinese one from npm. */
export function withChineseFont(folder: string): NodeJS.ProcessEnv {
  const file = join(folder, 'fonts.conf');
  const dirs = ['/usr/share/fonts', join(font, 'files')].map((dir) => `<dir>${dir}</dir>`).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  );
  return { ...process.env, HOME: folder, FONTCONFIG_FILE: file };
}
