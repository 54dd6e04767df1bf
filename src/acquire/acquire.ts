import { type FetchOptions, fetchAddress } from './fetch-address.ts';
import type { Input } from './find-inputs.ts';
import { readFileBytes } from './read-bytes.ts';
import { type Acquired, reportOf } from './report-of.ts';

export { type FetchOptions, fetchAddress, httpAddress } from './fetch-address.ts';
export { type Found, findInputs, type Input } from './find-inputs.ts';
export { publicOnly, type Resolve } from './public-address.ts';
export { type Acquired, reportOf } from './report-of.ts';

/** Reads one input. Throws `OnRecordError` naming the input when it cannot be read. */
export async function acquire(input: Input, options: FetchOptions = {}): Promise<Acquired> {
  const { stated } = input;
  if (input.kind === 'bytes') {
    const { bytes, mediaType, name } = input;
    const pasted = name === '-' || name === '';
    return reportOf({
      bytes,
      mediaType,
      path: pasted ? null : name,
      name: name === '-' ? 'Standard input' : undefined,
      stated,
    });
  }
  if (input.kind === 'file') return reportOf({ bytes: await readFileBytes(input.path), path: input.path, stated });
  const { bytes, mediaType, url } = input.kind === 'fetched' ? input.document : await fetchAddress(input.url, options);
  return reportOf({ bytes, mediaType, url, stated });
}
