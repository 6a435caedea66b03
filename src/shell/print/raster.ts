/** An SVG as a PNG of so many pixels an inch. Its letters are those of the machine: a picture loads no fonts of the page. */
const MM_PER_INCH = 25.4;

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const b of bytes) {
    crc ^= b;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
/** Length of the signature and the first chunk of a PNG. */
const HEADER = 33;
/** Says the size of a pixel, so that the picture prints at the sheet's own size. */
export function withDpi(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round((dpi / MM_PER_INCH) * 1000);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const out = new Uint8Array(png.length + chunk.length);
  out.set(png.subarray(0, HEADER));
  out.set(chunk, HEADER);
  out.set(png.subarray(HEADER), HEADER + chunk.length);
  return out;
}
/** @param size mm. */
export async function rasterised(
  svg: string,
  size: { readonly width: number; readonly height: number },
  dpi: number,
): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((size.width / MM_PER_INCH) * dpi);
  canvas.height = Math.round((size.height / MM_PER_INCH) * dpi);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(url);
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('no picture');
  return withDpi(new Uint8Array(await blob.arrayBuffer()), dpi);
}
