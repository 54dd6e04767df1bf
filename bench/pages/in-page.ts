/** Scripts that run in the page which is measured. */

/** Keeps the long tasks, those of more than 50 ms, and when the first report of the home page was drawn. */
export const WATCH_TASKS = `
  window.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((task) => ({ start: task.startTime, end: task.startTime + task.duration }))))
    .observe({ type: 'longtask', buffered: true });
  const watch = () => document.querySelector('main h4')
    ? requestAnimationFrame(() => setTimeout(() => { window.listed = performance.now(); }))
    : requestAnimationFrame(watch);
  watch();`;

/** Milliseconds from the beginning of the navigation until the reports were drawn and the last long task was over. */
export const READY = `new Promise((resolve) =>
  setTimeout(() => resolve(Math.max(listed, ...longTasks.map(({ end }) => end))), 400))`;

export interface Frames {
  /** Milliseconds from each frame to the next. */
  readonly frames: readonly number[];
  /** In the page, at most. */
  readonly elements: number;
  /** Milliseconds of each task of more than 50. */
  readonly tasks: readonly number[];
}

/** Scrolls for six seconds, faster than anybody reads: 150 pixels a frame, some nine thousand a second. */
export const SCROLL = `new Promise((resolve) => {
  const frames = [];
  let elements = 0;
  longTasks.length = 0;
  const start = performance.now();
  let before = start;
  const step = (now) => {
    frames.push(now - before);
    before = now;
    if (frames.length % 20 === 0) elements = Math.max(elements, document.querySelectorAll('*').length);
    scrollBy({ top: 150, behavior: 'instant' });
    if (now - start < 6000) requestAnimationFrame(step);
    else resolve({ frames: frames.slice(1), elements, tasks: longTasks.map((task) => task.end - task.start) });
  };
  requestAnimationFrame(step);
})`;
