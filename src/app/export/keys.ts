import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { OnRecordError } from '../../model/error.ts';

/** Where a pair of keys was written. */
export interface WrittenKeys {
  readonly privateKey: string;
  readonly publicKey: string;
  /** See `fingerprint`. */
  readonly fingerprint: string;
}

/** Makes an Ed25519 pair: the private key in `path`, for its owner alone to read, the public one beside it as `.pub`. Throws `unwritable`, also where one is there. */
export async function writeNewKeys(path: string): Promise<WrittenKeys> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const publicPath = `${path}.pub`;
  await write(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  await write(publicPath, publicKey.export({ type: 'spki', format: 'pem' }), 0o644);
  return { privateKey: path, publicKey: publicPath, fingerprint: fingerprint(publicKey) };
}

async function write(path: string, pem: string | Buffer, mode: number): Promise<void> {
  try {
    // Never over a key that is there: what it signed could not be signed again.
    await writeFile(path, pem, { mode, flag: 'wx' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OnRecordError('unwritable', path, `${path} cannot be written: ${reason}`, { cause: error });
  }
}

/** A private key in PEM. Throws `bad-key` or `not-found`. */
export const readPrivateKey = (path: string): Promise<KeyObject> => readKey(path, 'private', createPrivateKey);

/** A public key in PEM, or that of a private one. Throws `bad-key` or `not-found`. */
export const readPublicKey = (path: string): Promise<KeyObject> => readKey(path, 'public', createPublicKey);

async function readKey(path: string, kind: string, create: (pem: Buffer) => KeyObject): Promise<KeyObject> {
  const pem = await readFile(path).catch((cause: Error) => {
    throw new OnRecordError('not-found', path, `${path} cannot be read: ${cause.message}`, { cause });
  });
  const message = `${path} holds no Ed25519 ${kind} key in PEM; make a pair with: onrecord keys new --out FILE`;
  try {
    const key = create(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (cause) {
    throw new OnRecordError('bad-key', path, message, { cause });
  }
  throw new OnRecordError('bad-key', path, message);
}

/** Names a key: `sha256:` over its public half in DER. */
export function fingerprint(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return `sha256:${createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')}`;
}
