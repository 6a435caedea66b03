/** Which test files begin: the one that mostly waits first, so that it has the others beside it and is not what all wait for at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const FIRST = /tests\/server\/faults\.test\.ts$/;

export default class Sequence extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files.filter((f) => !FIRST.test(f.moduleId)));
    return [...files.filter((f) => FIRST.test(f.moduleId)), ...rest];
  }
}
