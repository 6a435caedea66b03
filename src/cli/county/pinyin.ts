/** English names: pinyin of the place part plus a plain English generic. Readings follow local place names (查 Zha, 溠 Zha, 槎 Cha). */
const TABLE =
  '一yi七qi万wan三san下xia业ye东dong严yan中zhong丰feng乐le九jiu乡xiang二er五wu京jing仓cang仙xian会hui侈chi储chu光guang公gong兰lan兴xing冲chong分fen凤feng创chuang前qian功gong勒le勤qin北bei区qu午wu华hua南nan厂chang双shuang口kou古gu台tai合he吴wu员yuan和he四si园yuan场chang坂ban坑keng坛tan坞wu坪ping垅long城cheng埠bu培pei塔ta墅shu墩dun外wai大da委wei学xue宁ning宅zhai安an官guan宝bao家jia寒han寺si寿shou小xiao居ju屋wu山shan岭ling峙zhi峰feng工gong平ping庙miao康kang建jian张zhang德de技ji教jiao新xin方fang施shi旧jiu早zao旺wang明ming景jing曹cao月yue术shu朱zhu李li村cun杨yang林lin枣zao柏bai柘zhe查zha柳liu树shu桂gui桃tao桥qiao梁liang梅mei槎cha歧qi民min江jiang沙sha沧cang河he沽gu泊po洗xi洛luo洞dong洪hong洲zhou活huo流liu浮fu浯wu清qing港gang湖hu湘xiang湾wan源yuan溠zha溪xi滩tan演yan潘pan潭tan灵ling炉lu王wang珠zhu瑶yao瓷ci生sheng田tian甲jia界jie白bai盛sheng石shi磻pan礼li社she福fu程cheng竹zhu经jing罗luo美mei职zhi胜sheng胡hu臧zang舍she艺yi芦lu花hua芳fang英ying茅mao茶cha蒋jiang蓬peng蛟jiao西xi诰gao进jin邓deng里li金jin铁tie铜tong锦jin镇zhen长chang门men陈chen院yuan陶tao集ji韩han项xiang风feng马ma高gao鸣ming鸦ya鸿hong鹅e黄huang鼓gu龙long' +
  '枫feng股gu冲chong银yin虎hu形xing麦mai玉yu尖jian顶ding鹿lu角jiao鸡ji笼long游you岗gang浙zhe';

const READ = new Map<string, string>();
for (const m of TABLE.matchAll(/(\p{Script=Han})([a-z]+)/gu)) READ.set(m[1]!, m[2]!);

/** Pinyin of a place name as one capitalised word; unknown characters are a build error, never silently dropped. */
export function pinyin(zh: string): string {
  const parts = [...zh].map((c) => {
    const r = READ.get(c);
    if (r === undefined) throw new Error(`no pinyin for ${c} in ${zh}`);
    return r;
  });
  const s = parts.map((p, k) => (k > 0 && /^[aeo]/.test(p) ? `'${p}` : p)).join('');
  return s.charAt(0).toUpperCase() + s.slice(1);
}

/** "鹅湖镇" → "Ehu Town", "江村乡" → "Jiangcun Township". */
export function townshipEn(zh: string): string {
  return `${pinyin(zh.slice(0, -1))} ${zh.endsWith('镇') ? 'Town' : 'Township'}`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  景德镇学院社区: 'Jingdezhen University Community',
  江西陶瓷工艺美术职业技术学院社区: 'Jiangxi Arts & Ceramics College Community',
  景德镇陶瓷大学社区: 'Jingdezhen Ceramic University Community',
  七四0居委会: 'No. 740 Residents’ Community',
  林场生活区: 'Forest Farm Quarter',
};

/** Display names of a village committee; the township prefix and "委会" are dropped. */
export function villageNames(
  raw: string,
  township: string,
): { zh: string; en: string; kind: 'village' | 'town' | 'campus' | 'farm' } {
  const bare = (raw.startsWith(township) && raw !== township ? raw.slice(township.length) : raw)
    .replace('居民委员会', '居委会')
    .replace('村委会', '村');
  const kind = bare.endsWith('社区')
    ? 'campus'
    : bare.endsWith('生活区')
      ? 'farm'
      : bare.endsWith('居委会')
        ? 'town'
        : 'village';
  const special = SPECIAL[bare];
  if (special !== undefined) return { zh: bare, en: special, kind };
  if (kind === 'town') return { zh: bare, en: `${pinyin(bare.slice(0, -3))} Residents’ Community`, kind };
  if (kind === 'farm') {
    const stem = bare.replace(/(园艺场|茶林场|林场|分场)?生活区$/, '');
    const generic = bare.includes('园艺')
      ? 'Orchard'
      : bare.includes('茶林')
        ? 'Tea Farm'
        : bare.includes('分场')
          ? 'Sub-farm'
          : 'Forest Farm';
    return { zh: bare, en: `${stem === '' ? '' : `${pinyin(stem)} `}${generic} Quarter`, kind };
  }
  // 潘村村 → Pancun Village: one "village" is enough in English.
  return { zh: bare, en: `${pinyin(bare.slice(0, -1))} Village`, kind };
}
