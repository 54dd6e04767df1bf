import type { SingleBar } from 'cli-progress';

/** Inputs below this are read before a bar is seen. */
const MANY = 20;

export interface Progress {
  /** One input more is done. */
  step(): void;
  /** Writes above the bar. */
  around(write: () => void): void;
  stop(): void;
}

const SILENT: Progress = { step() {}, around: (write) => write(), stop() {} };

/** A bar on standard error with rate and time left; nothing where that is no terminal, or where there is little to read. */
export async function startProgress(total: number): Promise<Progress> {
  if (!process.stderr.isTTY || total < MANY) return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  const bar: SingleBar = new cliProgress.SingleBar(
    {
      format: '{bar} {value}/{total} · {rate}/s · {eta_formatted} left',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      barsize: 30,
      etaBuffer: 100,
    },
    cliProgress.Presets.shades_classic,
  );
  const started = performance.now();
  let done = 0;
  bar.start(total, 0, { rate: '–' });
  return {
    step() {
      done += 1;
      bar.update(done, { rate: Math.round((done * 1000) / (performance.now() - started)) });
    },
    around(write) {
      process.stderr.write('\r\u001b[K');
      write();
      bar.render();
    },
    stop: () => bar.stop(),
  };
}
