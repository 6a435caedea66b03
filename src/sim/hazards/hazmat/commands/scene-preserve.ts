/** H-17 现场保护与移交: evidence kept for the investigation (生产安全事故报告和调查处理条例 16, 19). */
import { emit } from '../../../log.ts';
import { define } from '../../../commands/command.ts';

export const scenePreserve = define({
  type: 'scene.preserve',
  moves: 'scored-only',
  hazards: ['hazmat'],
  roles: ['police', 'emergency'],
  fields: { evidence: { kind: 'text', max: 200 } },
  when: 'closing',
  check: () => null,
  apply(w, _p, role) {
    emit(w, 'PRESERVE', role, {});
  },
});
