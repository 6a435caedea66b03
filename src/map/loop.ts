/** When pictures are drawn: none while nothing changes, for the processor is the simulation's. */
import type * as Phaser from 'phaser';
import { BEAT_MS } from './motion-layer.ts';
import { Smoothness } from './smoothness.ts';

/** Views come four times a second; a picture of them is sent to the graphics once. Whatever a person does is shown at once. */
export const LIVE_MS = 1000;
/** Pictures in a row without news, then the loop sleeps. */
const STILL_FRAMES = 3;

/** Whether something was left out of the last picture: its shader was still being made. */
function leftOut(renderer: Phaser.Renderer.WebGL.WebGLRenderer): boolean {
  const making = Object.values(
    renderer.shaderProgramFactory.programs as Record<
      string,
      Phaser.Renderer.WebGL.Wrappers.WebGLProgramWrapper
    >,
  ).filter((program) => program.compiling);
  for (const program of making) program.checkParallelCompile();
  return making.length > 0;
}

export class Loop {
  private readonly smoothness = new Smoothness();
  private still = 0;
  private waking = 0;
  private beat: ReturnType<typeof setTimeout> | null = null;
  private closed = false;

  constructor(private readonly game: Phaser.Game) {}

  /** Graphics that do not keep up: nothing glides. */
  get slow(): boolean {
    return this.smoothness.slow;
  }
  /** Something is to be shown. */
  wake(): void {
    this.still = 0;
    this.run();
  }
  private run(): void {
    const { loop } = this.game;
    if (loop.running || this.waking !== 0) return;
    this.waking = requestAnimationFrame(() => {
      this.waking = 0;
      if (this.closed) return;
      loop.resetDelta();
      loop.wake(true);
    });
  }
  /** A picture begins. */
  begun(now: number): void {
    this.smoothness.note(now);
  }
  /**
   * What it shows is known.
   * @param news whether it differs from the one before.
   * @param stirs whether something beats: one picture each beat.
   */
  known(news: boolean, stirs: boolean): void {
    if (news) {
      this.still = 0;
      return;
    }
    const { slow } = this.smoothness;
    if (++this.still < (slow ? 1 : STILL_FRAMES)) return;
    this.smoothness.rest();
    this.game.loop.sleep();
    if (!stirs) return;
    this.beat ??= setTimeout(
      () => {
        this.beat = null;
        this.run();
      },
      slow ? LIVE_MS : BEAT_MS,
    );
  }
  /** It has been drawn. */
  drawn(): void {
    if (leftOut(this.game.renderer as Phaser.Renderer.WebGL.WebGLRenderer)) this.wake();
  }
  close(): void {
    this.closed = true;
    cancelAnimationFrame(this.waking);
    if (this.beat) clearTimeout(this.beat);
  }
}
