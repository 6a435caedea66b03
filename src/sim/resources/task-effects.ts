/** What a task changes when its unit reaches the scene and when a round of work ends. */
import { incidentFinish, incidentOnScene, signAt } from '../hazards/answers.ts';
import { emit } from '../log.ts';
import { COMMAND_ROLES, deliver } from '../information/deliver.ts';
import { mendLink, restoreLink, townshipOf } from '../information/links.ts';
import { closeRisk } from './listed-risks.ts';
import { nearIncident } from './scene.ts';
import { isCommonTask } from './task-kinds.ts';
import { flown } from './uav.ts';
import { trappedIn } from '../people/casualties.ts';
import { deadIn } from '../people/harm.ts';
import type { Task, World } from '../world.ts';

const villageIndex = (w: World, task: Task): number => w.env.index.village.get(task.target.id) ?? -1;

/** On arrival. */
export function onScene(w: World, task: Task): void {
  incidentOnScene(w, task);
  const unit = w.res.units[task.unit];
  switch (task.kind) {
    case 'contact':
    case 'comms': {
      const town = townshipOf(w, task.target.id);
      if (town >= 0 && unit.equipment.includes('sat-phone')) restoreLink(w, town, unit.id);
      break;
    }
    case 'cordon': {
      const near = nearIncident(w, task.node);
      w.resp.stands.cordon = near || w.resp.stands.cordon === true;
      emit(w, 'CORDON', task.by, { place: task.target.id, unit: unit.id, near });
      break;
    }
    case 'medical': {
      const f = w.env.index.facility.get(task.target.id);
      if (f !== undefined) w.res.shelterMedical[f] = w.t;
      break;
    }
    default:
  }
}

/** After a round of work; true to go on with another round where the kind repeats. A hazard's own tasks end when it says so. */
export function finishTask(w: World, task: Task): boolean {
  const more = incidentFinish(w, task);
  if (more || !isCommonTask(task.kind)) return more;
  const unit = w.res.units[task.unit];
  switch (task.kind) {
    case 'assist-evacuation': {
      const v = villageIndex(w, task);
      if (v >= 0) emit(w, 'EVAC_ASSIST', task.by, { village: task.target.id, unit: unit.id });
      return false;
    }
    case 'door-knock': {
      const v = villageIndex(w, task);
      if (v < 0) return false;
      if (w.people.warnedAt[v] < 0) {
        w.people.warnedAt[v] = w.t;
        emit(w, 'VILLAGE_WARNED', task.by, { warning: -1, village: task.target.id });
      }
      w.people.households[v] = 1;
      w.people.persons[v] = Math.max(w.people.persons[v], 0.98);
      emit(w, 'DOOR_KNOCK', task.by, { village: task.target.id, unit: unit.id });
      return false;
    }
    // Whoever is held, its hazard brings out.
    case 'water-rescue':
    case 'rescue':
      return false;
    case 'comms': {
      const town = townshipOf(w, task.target.id);
      if (town >= 0) {
        restoreLink(w, town, unit.id);
        emit(w, 'COMMS', task.by, { township: task.target.id, unit: unit.id });
      }
      return false;
    }
    case 'repair-power': {
      const town = townshipOf(w, task.target.id);
      if (town >= 0) mendLink(w, town, 'power');
      emit(w, 'REPAIR', task.by, { what: 'power', target: task.target.id });
      return false;
    }
    case 'repair-road': {
      for (const k of Object.keys(w.res.blockedEdges).map(Number)) {
        const e = w.env.county.roads.edges[k];
        if (e.a === task.node || e.b === task.node || near(w, k, task.node)) {
          delete w.res.blockedEdges[k];
          delete w.info.knownClosed[k];
        }
      }
      emit(w, 'REPAIR', task.by, { what: 'road', target: task.target.id });
      return false;
    }
    case 'close-risk':
      closeRisk(w, task);
      return false;
    case 'recon':
      return recon(w, task);
    case 'uav-recon':
      flown(w, task);
      return false;
    case 'geo-patrol': {
      const slope = task.target.id;
      const sign = signAt(w, slope);
      emit(w, 'GEO_PATROL', task.by, { slope, sign: sign !== null });
      if (sign)
        deliver(w, {
          from: unit.id,
          to: ['natural-resources', ...COMMAND_ROLES],
          channel: 'radio',
          code: 'slope-sign',
          params: { slope, village: sign.village },
          facts: [`slope:${slope}:sign`],
        });
      return false;
    }
    case 'protect': {
      // A dam is its hazard's to strengthen.
      if (w.env.index.reservoir.has(task.target.id)) return false;
      const f = w.env.index.facility.get(task.target.id);
      if (f !== undefined) w.res.protected[f] = w.t;
      emit(w, 'PROTECT', task.by, { facility: task.target.id });
      return false;
    }
    case 'health':
      w.resp.disinfectedAt = w.t;
      emit(w, 'HEALTH', task.by, { place: task.target.id });
      return false;
    case 'cordon':
      return true;
    case 'medical':
      emit(w, 'TRIAGE', task.by, { place: task.target.id, unit: unit.id });
      return true;
    default:
      return true;
  }
}

const near = (w: World, k: number, node: number): boolean => {
  const { nodes, edges } = w.env.county.roads;
  const p = nodes[node].at;
  const q = nodes[edges[k].a].at;
  return Math.abs(p.lon - q.lon) < 0.04 && Math.abs(p.lat - q.lat) < 0.036;
};

/** A look on the spot: what is really there becomes known. */
function recon(w: World, task: Task): boolean {
  const unit = w.res.units[task.unit];
  const v = villageIndex(w, task);
  emit(w, 'RECON', task.by, { target: task.target.id, unit: unit.id });
  deliver(w, {
    from: unit.id,
    to: COMMAND_ROLES,
    channel: 'radio',
    code: 'recon-report',
    params: {
      target: task.target.id,
      trapped: v >= 0 ? trappedIn(w, v) : 0,
      dead: v >= 0 ? deadIn(w, v) : 0,
    },
    facts: v >= 0 && w.people.wetAt[v] >= 0 ? [`village:${task.target.id}:flooded`] : [],
  });
  if (unit.equipment.includes('sat-phone')) {
    const town = v >= 0 ? townshipOf(w, w.env.county.villages[v].township) : townshipOf(w, task.target.id);
    if (town >= 0) restoreLink(w, town, unit.id);
  }
  return false;
}
