import type { Issue } from '../model/issue.ts';

export interface Decoded {
  /** Without its byte order mark; otherwise as it stands in the bytes. */
  readonly text: string;
  /** Name of the encoding as the WHATWG Encoding Standard has it. */
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

const META_CHARSET = /<meta\s[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w:.-]{1,40})/iu;

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The encoding that a page names in its first 4 KB; a page that could be read so far is not UTF-16, whatever it says. */
function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named =
    META_CHARSET.exec(head)?.[1] ?? /^<\?xml[^>]{0,100}encoding=["']([\w.-]{1,40})/u.exec(head)?.[1] ?? null;
  return named !== null && /^utf-?16/iu.test(named) ? 'utf-8' : named;
}

function decoder(label: string, fatal: boolean): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function decodes(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Decodes by byte order mark, then the given charset, then what a page says of itself, then UTF-8.
 * Bytes that are not UTF-8 are read as windows-1252, with an issue `encoding-guessed`.
 */
export function decode(bytes: Uint8Array, charset: string | null, isPage: boolean): Decoded {
  const issues: Issue[] = [];
  const issue = (code: string, message: string): void => void issues.push({ code, message, span: null });
  let named = byteOrderMark(bytes);
  for (const label of named === null ? [charset, isPage ? metaCharset(bytes) : null] : []) {
    const known = label === null ? null : decoder(label, false);
    if (label !== null && known === null)
      issue('encoding-unknown', `The encoding “${label}” is not known and was passed over.`);
    named ??= known?.encoding ?? null;
  }
  const encoding = named ?? 'utf-8';
  const text = decodes(bytes, encoding);
  if (text !== null) return { text, encoding, issues };
  if (encoding === 'utf-8') {
    issue('encoding-guessed', 'The text is not valid UTF-8 and was read as windows-1252.');
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', issues };
  }
  issue('encoding-damaged', `Some bytes are not valid ${encoding}; each is shown as a replacement character.`);
  return { text: new TextDecoder(encoding).decode(bytes), encoding, issues };
}
