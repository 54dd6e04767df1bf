/** What somebody wants added: files, and what was pasted. */
export interface Given {
  readonly files: readonly File[];
  /** A text, or addresses, one a line; empty for none. */
  readonly pasted: string;
  readonly stated: Stated;
}

/** What is stated of all of it; empty where nothing is. */
export type Stated = Readonly<Record<StatedField, string>>;

export type StatedField = 'outlet' | 'published' | 'title' | 'author' | 'place';

export const NOTHING_STATED: Stated = { outlet: '', published: '', title: '', author: '', place: '' };

/** What was pasted, read as what it is: addresses where every line is one, else a text. */
export type Pasted =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }
  | { readonly kind: 'text'; readonly text: string; readonly words: number };

export function readPasted(pasted: string): Pasted {
  const lines = pasted.split('\n').flatMap((line) => line.trim() || []);
  if (lines.length === 0) return { kind: 'nothing' };
  if (lines.every((line) => /^https?:\/\/\S+$/i.test(line))) return { kind: 'addresses', addresses: lines };
  return { kind: 'text', text: pasted, words: pasted.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0 };
}

/** Why nothing can be stated so, in a sentence; null where it can. The server looks closer: that there is such a day. */
export function statedProblem({ published }: Stated): string | null {
  const day = published.trim();
  if (day === '' || /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}.*)?$/.test(day)) return null;
  return `Published takes a day such as 2031-02-03, with the time where it is known; “${day}” is none.`;
}
