/**
 * Phaser's modules in the order in which they can be made, a few at a time: made all at once they hold the page for
 * longer than a person's hand waits. The renderer comes first: it and the batch handlers need each other.
 */
module.exports = [
  () => require('phaser-src/renderer'),
  () => require('phaser-src/polyfills/requestVideoFrame'),
  () => require('phaser-src/events'),
  () => require('phaser-src/animations'),
  () => require('phaser-src/cameras/2d'),
  () => require('phaser-src/gameobjects/graphics/GraphicsFactory'),
  () => require('phaser-src/gameobjects/image/ImageFactory'),
  () => require('phaser-src/gameobjects/text/TextFactory'),
  () => require('phaser-src/data'),
  () => require('phaser-src/gameobjects/DisplayList'),
  () => require('phaser-src/gameobjects/UpdateList'),
  () => require('phaser-src/gameobjects/GameObjectCreator'),
  () => require('phaser-src/gameobjects/GameObjectFactory'),
  () => require('phaser-src/input'),
  () => require('phaser-src/loader/LoaderPlugin'),
  () => require('phaser-src/plugins'),
  () => require('phaser-src/time'),
  () => require('phaser-src/tweens'),
  () => require('phaser-src/core/Game'),
  () => require('phaser-src/scale'),
  () => require('phaser-src/scene'),
  () => require('phaser-src/textures'),
];
