/** Which counties lie beyond the edge of a county's sheet, and where from its middle. Not a boundary: an arrow and a name. */
import type { Text } from '../sim/index.ts';

export interface Neighbour {
  readonly id: string;
  readonly name: Text;
  /** Degrees from north, from the middle of the county; within some ten degrees. */
  readonly bearing: number;
}
/** By county pack. Names and bearings from memory of the public division list (status: memory), to be checked. */
export const NEIGHBOURS: Readonly<Record<string, readonly Neighbour[]>> = {
  fuliang: [
    { id: 'dongzhi', name: { zh: '东至县', en: 'Dongzhi' }, bearing: 322 },
    { id: 'qimen', name: { zh: '祁门县', en: 'Qimen' }, bearing: 22 },
    { id: 'xiuning', name: { zh: '休宁县', en: 'Xiuning' }, bearing: 66 },
    { id: 'wuyuan', name: { zh: '婺源县', en: 'Wuyuan' }, bearing: 118 },
    { id: 'leping', name: { zh: '乐平市', en: 'Leping' }, bearing: 168 },
    { id: 'changjiang', name: { zh: '昌江区', en: 'Changjiang District' }, bearing: 214 },
    { id: 'poyang', name: { zh: '鄱阳县', en: 'Poyang' }, bearing: 268 },
  ],
};
