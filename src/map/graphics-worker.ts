/**
 * Asks for graphics where nobody waits. The first who asks waits until the browser's graphics process has started and
 * chosen its renderer, a second or more on an old machine; whoever asks after it is answered at once.
 */
const graphics = new OffscreenCanvas(1, 1).getContext('webgl');
postMessage(graphics !== null);
