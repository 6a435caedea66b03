/** Two short notes, made by the browser itself; silent where it has no sound or nobody has touched the page yet. */
let context: AudioContext | null = null;

export function tone(): void {
  try {
    context ??= new AudioContext();
    const now = context.currentTime;
    [880, 660].forEach((hz, i) => {
      const note = context!.createOscillator();
      const volume = context!.createGain();
      note.frequency.value = hz;
      volume.gain.setValueAtTime(0.12, now + i * 0.18);
      volume.gain.exponentialRampToValueAtTime(0.001, now + i * 0.18 + 0.16);
      note.connect(volume).connect(context!.destination);
      note.start(now + i * 0.18);
      note.stop(now + i * 0.18 + 0.17);
    });
  } catch {
    // No audio device: the banner is there all the same.
  }
}
