import { createApp } from '../../src/http/create-app.ts';
import { BUILT_PAGES } from '../../src/http/pages.ts';
import { openLedger } from '../../src/ledger/ledger.ts';

/** `docs/openapi.json`: what the server answers at `/api/openapi.json`. */
export async function openApi(): Promise<string> {
  const ledger = openLedger(':memory:');
  try {
    const headers = { host: 'localhost' };
    const response = await createApp(ledger, BUILT_PAGES).request('/api/openapi.json', { headers });
    if (!response.ok) throw new Error(`/api/openapi.json answers ${response.status}: ${await response.text()}`);
    return `${JSON.stringify(await response.json(), null, 2)}\n`;
  } finally {
    ledger.close();
  }
}
