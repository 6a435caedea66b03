/** A canvas as a texture. Phaser's own way for canvases reads every one back from the graphics, to keep pixels nobody asks for. */
import type * as Phaser from 'phaser';

export function canvasTexture(
  textures: Phaser.Textures.TextureManager,
  key: string,
  canvas: HTMLCanvasElement,
): Phaser.Textures.Texture {
  const texture = textures.create(key, canvas, canvas.width, canvas.height)!;
  texture.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
  return texture;
}
