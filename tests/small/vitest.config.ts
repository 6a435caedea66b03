import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files by path: charts first, which notice most faults of a table that is read when the module loads. */
class ByPath extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/** Tiny worlds, milliseconds a test, and every formula against its reference rows: what mutation testing runs. */
export default defineConfig({
  test: {
    include: ['tests/small/**/*.test.ts', 'tests/reference/models.test.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 20000,
    sequence: { sequencer: ByPath },
  },
});
