/** What an exercise is opened from, fetched and judged; whoever asks is told what is wrong with it. */
import { decodeCounty, readRecord, verifyRecord, type CountyPack, type RunRecord } from '../sim/index.ts';
import type { Text } from './protocol.ts';
import { words } from './say.ts';

export type Fail = (code: string, message: Text, fatal?: boolean) => void;

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const r = await fetch(url);
  if (!r.ok) throw new Error(`${r.status} ${url}`);
  return r.arrayBuffer();
}

export async function loadCounty(
  id: string,
  assets: string,
  fail: Fail,
): Promise<{ pack: CountyPack; json: string; terrain: Uint8Array } | null> {
  try {
    const [json, terrain] = await Promise.all([
      fetchBytes(`${assets}counties/${id}/county.json`),
      fetchBytes(`${assets}counties/${id}/terrain.bin`),
    ]);
    const text = new TextDecoder().decode(json);
    const bytes = new Uint8Array(terrain);
    const pack = decodeCounty(text, bytes);
    if (pack.ok) return { pack: pack.value, json: text, terrain: bytes };
    fail(
      pack.error.code,
      {
        zh: `县包“${id}”已损坏(${pack.error.message})，请重新获取程序文件。`,
        en: `County pack "${id}" is damaged (${pack.error.message}); get the program files again.`,
      },
      true,
    );
  } catch (e) {
    fail(
      'APP-COUNTY',
      {
        zh: `取不到县包“${id}”(${String(e)})。请检查程序是否完整、服务是否在运行。`,
        en: `County pack "${id}" could not be fetched (${String(e)}). Check that the server is running.`,
      },
      true,
    );
  }
  return null;
}

/** @returns null where it is none; `whole` where no byte of it was changed. */
export function openRecord(
  text: string,
  fail: Fail,
): { readonly record: RunRecord; readonly whole: boolean } | null {
  const r = readRecord(text);
  if (!r.ok) {
    const w = words(r.error.code, { field: r.error.field });
    fail(
      r.error.code,
      { zh: `记录第 ${r.error.line} 行：${w.zh}`, en: `Record line ${r.error.line}: ${w.en}` },
      true,
    );
    return null;
  }
  const { state, firstBadLine: bad } = verifyRecord(text);
  if (state === 'changed')
    fail('APP-CHAIN', {
      zh: `记录第 ${bad} 行起哈希链断开：文件写出后被改动过。仍按其中的指令重放，成绩不作为凭据。`,
      en: `The record's hash chain breaks at line ${bad}: the file was changed after it was written. Its commands are replayed all the same; the score proves nothing.`,
    });
  return { record: r.value, whole: state === 'whole' };
}
