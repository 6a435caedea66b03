/** The task a unit is usually sent for, by what it can do. */
import type { UnitView } from '../bridge/protocol.ts';

const USUAL: Readonly<Record<string, string>> = {
  'water-rescue': 'water-rescue',
  medical: 'medical',
  comms: 'comms',
  power: 'repair-power',
  road: 'repair-road',
  geology: 'geo-patrol',
  police: 'cordon',
  evacuation: 'assist-evacuation',
  flood: 'patrol',
  engineering: 'protect',
  recon: 'recon',
  health: 'health',
};
export const usualTask = (u: Pick<UnitView, 'kind' | 'skills'>): string =>
  u.kind === 'township-team' ? 'assist-evacuation' : (USUAL[u.skills[0]] ?? 'standby');
