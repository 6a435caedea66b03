/** A canvas whose pixels the processor holds. One on the graphics side is read back, and waited for, wherever its picture is used. */
export function pixelsOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  return canvas.getContext('2d', { willReadFrequently: true })!;
}
