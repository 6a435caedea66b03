/** A bureau's 评估表 out of a file's bytes: an Excel workbook or CSV. */
import { err, readTable, type ReadTable, type Result, type TableFault } from '../../sim/index.ts';
import { readSheets } from './sheets.ts';

export function readTableFile(
  bytes: Uint8Array,
  name: string,
): Result<ReadTable, readonly [TableFault, ...TableFault[]]> {
  const sheets = readSheets(bytes, name);
  return sheets.ok ? readTable(sheets.value, name) : err([sheets.error]);
}
