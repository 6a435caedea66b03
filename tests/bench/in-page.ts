/** What the bench puts into the page before its own scripts run. Each function is sent as text: it may use nothing from outside. */
export interface Frames {
  readonly intervals: readonly number[];
}
declare global {
  interface Window {
    __tasks: { at: number; ms: number }[];
    __frames: number[];
  }
}

/** Tasks of more than 50 ms, as the browser counts them. */
export function watchTasks(): void {
  window.__tasks = [];
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) window.__tasks.push({ at: e.startTime, ms: e.duration });
  }).observe({ type: 'longtask', buffered: true });
}
export function watchFrames(): void {
  window.__frames = [];
  const note = (t: number): void => {
    window.__frames.push(t);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}
/** A canvas of the same graphics that shows one colour. */
export function emptyScene(): void {
  const canvas = document.createElement('canvas');
  canvas.width = innerWidth;
  canvas.height = innerHeight;
  document.body.replaceChildren(canvas);
  const gl = canvas.getContext('webgl')!;
  const paint = (t: number): void => {
    gl.clearColor((t % 1000) / 1000, 0.5, 0.5, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    requestAnimationFrame(paint);
  };
  requestAnimationFrame(paint);
}
/** Units of each view are doubled beside themselves until there are so many. */
export function manyUnits(most: number): void {
  const Real = window.Worker;
  window.Worker = class extends Real {
    override set onmessage(f: ((this: Worker, e: MessageEvent) => unknown) | null) {
      super.onmessage = (e: MessageEvent) => {
        const { view } = e.data as { view?: { units: { id: string; lon: number; lat: number }[] } };
        const own = view?.units.length ?? 0;
        if (view && own > 0)
          for (let i = 0; view.units.length < most; i++) {
            const u = view.units[i % own];
            const turn = 2.4 * i;
            const far = 0.004 * Math.sqrt(i + 1);
            view.units.push({
              ...u,
              id: `${u.id}-${i}`,
              lon: u.lon + far * Math.cos(turn),
              lat: u.lat + far * Math.sin(turn),
            });
          }
        f?.call(this, e);
      };
    }
    override get onmessage(): ((this: Worker, e: MessageEvent) => unknown) | null {
      return super.onmessage as never;
    }
  };
}
