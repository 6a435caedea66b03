/** Units, tasks, supplies and aid: what the resources mechanism keeps in the world. */
import type { HazardSkill, HazardTask } from './hazards/specs.ts';
import type { Text } from './kernel/units.ts';
import type { CommonTask } from './resources/task-kinds.ts';
import type { Role } from './roles.ts';

export type Skill =
  | 'flood'
  | 'water-rescue'
  | 'engineering'
  | 'medical'
  | 'comms'
  | 'power'
  | 'road'
  | 'transport'
  | 'evacuation'
  | 'recon'
  | 'geology'
  | 'health'
  | 'police'
  | 'search-rescue'
  | HazardSkill;
export type UnitStatus = 'standby' | 'turnout' | 'moving' | 'working' | 'resting' | 'unavailable';
export interface Unit {
  id: string;
  kind: string;
  name: Text;
  owner: 'county' | 'township' | 'fire' | 'city' | 'military' | 'social' | 'village';
  township: string | null;
  people: number;
  skills: Skill[];
  equipment: string[];
  mobility: 'car' | 'truck' | 'boat';
  home: number;
  node: number;
  status: UnitStatus;
  /** Remaining edges of the route, next first. */
  route: number[];
  leg: { edge: number; to: number; t0: number; t1: number } | null;
  task: number;
  /** An order on its way to a crew at work: its task, `HOME`, or −1. */
  orderOnWay: number;
  /** When the newest order reaches it, and whose it is. */
  heardAt: number;
  orderBy: Role | null;
  /** Invalidates queued timers of an older movement. */
  stamp: number;
  workedS: number;
  /** When the shared vehicle that it booked is back; 0 = none. */
  vehicleUntil: number;
  busySince: number;
  assignedBy: Role | null;
}
export type TaskKind = CommonTask | HazardTask;
export interface OrderFields {
  task: string;
  place: string;
  time: string;
  safety: string;
  comms: string;
  contact: string;
}
export interface Task {
  id: number;
  kind: TaskKind;
  unit: number;
  by: Role;
  target: { kind: string; id: string };
  node: number;
  order: OrderFields;
  method: string;
  createdAt: number;
  /** This round's length, and how many times longer than a fresh, skilled, well-led team takes. */
  workS: number;
  pace: number;
}
export const SUPPLY_ITEMS = [
  'food',
  'water',
  'bedding',
  'tents',
  'medicine',
  'sandbags',
  'lifejackets',
  'formula',
  'carepacks',
] as const;
export type SupplyItem = (typeof SUPPLY_ITEMS)[number];
export interface SupplyOrder {
  id: number;
  store: number;
  to: number;
  item: SupplyItem;
  quantity: number;
  orderedAt: number;
  by: Role;
}
export interface AidRequest {
  id: number;
  from: 'city' | 'military' | 'social' | 'red-cross';
  kind: string;
  quantity: number;
  where: string;
  /** Road node of it. */
  node: number;
  by: string;
  t: number;
  /** −1 while the city waits for a report. */
  arrivesAt: number;
  arrived: boolean;
}
export interface ResourceState {
  units: Unit[];
  tasks: Task[];
  /** Stock per facility index (stores and shelters), by item in SUPPLY_ITEMS order. */
  stock: Record<number, number[]>;
  shelterAnnounced: Record<number, number>;
  shelterPeople: Record<number, number>;
  shelterMedical: Record<number, number>;
  supplies: SupplyOrder[];
  aid: AidRequest[];
  /** True passability per edge: 0 open, 1 trucks and boats only, 2 closed by water. */
  edgeState: Uint8Array;
  edgeDepth: Float64Array;
  /** Edges blocked by slides or scripted failures, until repaired: when. */
  blockedEdges: Record<number, number>;
  /** By edge: metres of it that closing water has run over at most; edges that a slide or a shock ever blocked: since when. */
  roadWashed: Float64Array;
  /** Hours that roads were under deep water without having been closed, of all roads together. */
  swampedH: number;
  /** What measures have cost while they stood, 万元. */
  standstillWan: number;
  roadsBroken: Record<number, number>;
  /** Listed hidden dangers that a crew has closed: id → t. */
  risksClosed: Record<string, number>;
  /** Edges the county closed: true when a lane is kept for rescue units. */
  closedByOrder: Record<number, boolean>;
  protected: Record<number, number>;
  /** By facility: since when water or shaking has it (its mast) out of work. */
  facilityWet: Record<number, number>;
  /** By home node, when each vehicle that teams share is back; empty where every team has its own. */
  vehicles: Record<number, number[]>;
}
