import type { ThreadStart } from '../app/start-thread.ts';
import { routedPath } from './csv-twins.ts';

/** What a reading thread is started with. */
export interface ReaderStart extends ThreadStart {
  /** The file of the ledger. */
  readonly file: string;
}

/** A request, to a thread. */
export interface Asked {
  readonly id: number;
  /** With what is asked: an answer depends on nothing else. */
  readonly path: string;
}

/** Its answer. */
export interface Read {
  readonly id: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const READ =
  /^\/api\/(?:reports|statements|search|stories|commitments|actors|outlets|review|evidence)(?:\/(?!.*\/(?:bytes|text)$).*)?$/;

/** Whether it asks what the ledger alone answers, in one message. Tables, texts and files are sent as they come. */
export function isRead(request: Request): boolean {
  const path = routedPath(request);
  return ['GET', 'HEAD'].includes(request.method) && !path.endsWith('.csv') && READ.test(path);
}
