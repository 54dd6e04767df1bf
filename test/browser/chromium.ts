import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The system's Chromium; null where there is none. `CHROMIUM` names another one. */
export const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path)) ?? null;

/** The name of a suite that needs a browser, which says what would bring one where it is missing. */
export function browserSuite(name: string): string {
  if (CHROMIUM) return name;
  return `${name} (skipped: no Chromium on this machine; \`apt-get install chromium\` brings it, or set CHROMIUM)`;
}

/** Starts it with a fresh profile. */
export async function startChromium(): Promise<Browser> {
  if (!CHROMIUM) throw new Error('no Chromium on this machine');
  return await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
