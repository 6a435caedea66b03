/**
 * Phaser with only what the county map uses: the whole library is one block that no bundler can thin.
 * The build puts this file in its place (vite.config.ts); types still come from the package. The renderer comes
 * first: it and the batch handlers need each other.
 */
require('phaser-src/renderer');
require('phaser-src/polyfills/requestVideoFrame');
const CONST = require('phaser-src/const');

require('phaser-src/events');
require('phaser-src/animations');
require('phaser-src/cameras/2d');
require('phaser-src/gameobjects/graphics/GraphicsFactory');
require('phaser-src/gameobjects/image/ImageFactory');
require('phaser-src/gameobjects/text/TextFactory');
require('phaser-src/data');
require('phaser-src/gameobjects/DisplayList');
require('phaser-src/gameobjects/UpdateList');
require('phaser-src/gameobjects/GameObjectCreator');
require('phaser-src/gameobjects/GameObjectFactory');
require('phaser-src/input');
require('phaser-src/loader/LoaderPlugin');
require('phaser-src/plugins');
require('phaser-src/time');
require('phaser-src/tweens');

module.exports = {
  ...CONST,
  Game: require('phaser-src/core/Game'),
  Scale: require('phaser-src/scale'),
  Scene: require('phaser-src/scene/Scene'),
  Scenes: require('phaser-src/scene'),
  Textures: require('phaser-src/textures'),
};
