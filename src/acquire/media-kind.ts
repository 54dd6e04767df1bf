import { OnRecordError } from '../model/error.ts';

export type MediaType = 'text/plain' | 'text/html';

/** Endings that are read, and as what. */
const ENDINGS: ReadonlyMap<string, MediaType> = new Map([
  ['txt', 'text/plain'],
  ['text', 'text/plain'],
  ['md', 'text/plain'],
  ['html', 'text/html'],
  ['htm', 'text/html'],
  ['xhtml', 'text/html'],
]);

const MEDIA_TYPES: ReadonlyMap<string, MediaType> = new Map([
  ['text/plain', 'text/plain'],
  ['text/markdown', 'text/plain'],
  ['text/html', 'text/html'],
  ['application/xhtml+xml', 'text/html'],
]);

/** First bytes of files that people take for reports, as latin1. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['PK\x05\x06', 'a ZIP archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['Rar!\x1a', 'a RAR archive'],
  ['\xd0\xcf\x11\xe0', 'an old office document'],
  ['{\\rtf', 'an RTF document'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3', 'a database'],
  ['OggS', 'a sound or video file'],
  ['ID3', 'a sound file'],
];

const CONTROL_SAMPLE = 65_536;
/** Text has next to no control characters; terminal logs have some. */
const MOST_CONTROLS = 0.02;

/** Lower case, without its dot; null when the name has none. */
export function endingOf(path: string): string | null {
  return /[^/\\]\.([a-z0-9]{1,8})$/iu.exec(path)?.[1]?.toLowerCase() ?? null;
}

export function mediaTypeOfName(path: string): MediaType | null {
  return ENDINGS.get(endingOf(path) ?? '') ?? null;
}

/** The kind that a media type such as `text/html; charset=utf-8` names; null when it is none that is read. */
export function knownMediaType(mediaType: string): MediaType | null {
  return MEDIA_TYPES.get(mediaType.split(';')[0]!.trim().toLowerCase()) ?? null;
}

/** The charset that a media type names; null when it names none. */
export function charsetOf(mediaType: string): string | null {
  return /;\s*charset\s*=\s*["']?([\w:.-]{1,40})/iu.exec(mediaType)?.[1] ?? null;
}

const hasWideMark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** What the first bytes are known to be ("a PDF"); null when they may be text. */
export function knownFormat(bytes: Uint8Array): string | null {
  const begins = (signature: string): boolean => [...signature].every((sign, at) => bytes[at] === sign.charCodeAt(0));
  return SIGNATURES.find(([signature]) => begins(signature))?.[1] ?? null;
}

/** True for bytes with NUL or many control characters and no UTF-16 byte order mark. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (hasWideMark(bytes)) return false;
  if (bytes.includes(0)) return true;
  const sample = bytes.subarray(0, CONTROL_SAMPLE);
  let controls = 0;
  for (const byte of sample)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  return controls > 4 && controls / sample.length > MOST_CONTROLS;
}

/** Throws `unsupported-kind` or `binary` for bytes that are no text. */
export function refuseBinary(bytes: Uint8Array, name: string, charset: string | null): void {
  const format = knownFormat(bytes);
  if (format !== null) {
    throw new OnRecordError(
      'unsupported-kind',
      name,
      `${name} is ${format}, which is not read. Save its text as .txt or .html.`,
    );
  }
  if (looksBinary(bytes) && !/^utf-?16/iu.test(charset ?? '')) {
    throw new OnRecordError(
      'binary',
      name,
      `${name} holds binary data, not text. If it is text in UTF-16, save it as UTF-8.`,
    );
  }
}

/** Whether undeclared bytes begin as a page does. */
export function looksLikePage(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 2048))
    .replace(/^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1500}?-->\s*)?/u, '');
  return /^<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/iu.test(head);
}
