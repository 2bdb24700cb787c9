import { defineConfig } from 'vitest/config';
import each from './vitest.config.ts';

/**
 * What is tried in every language, look and width, for every template and each way to fail: too much for each change on two
 * cores, so it runs by itself, and in `.ci/run`.
 */
export default defineConfig({ test: { ...each.test, include: ['**/*.wide.ts'] } });
