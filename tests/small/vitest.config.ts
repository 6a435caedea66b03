import { defineConfig } from 'vitest/config';

/** Tiny worlds, milliseconds a test: what mutation testing runs. */
export default defineConfig({
  test: { include: ['tests/small/**/*.test.ts'], pool: 'threads', isolate: false, testTimeout: 20000 },
});
