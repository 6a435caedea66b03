import { named, type Meanings } from '../meaning.ts';

export const floodMeanings: Meanings = {
  ...named(['flood', '洪涝', 'flood']),
  kind: [
    ['seepage', '散浸', 'seepage'],
    ['piping', '管涌', 'piping'],
    ['leakage', '漏洞', 'leakage'],
    ['slide', '滑坡脱坡', 'slide'],
  ],
  do: [
    ['levee-danger', '圩堤出险', 'a levee is in danger'],
    ['pond-blocked', '尾矿库排洪口堵塞', 'the drains of a tailings pond clog'],
  ],
  condition: [
    ['hazard["pond.left"]', '尾矿库剩余安全超高（米）', 'freeboard left of a tailings pond, m'],
    ['hazard["pond.failed"]', '尾矿库已溃（1/0）', 'tailings pond failed (1/0)'],
  ],
};
