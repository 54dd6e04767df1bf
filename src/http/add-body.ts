import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { httpAddress, type Input } from '../acquire/acquire.ts';
import { misfitsOf } from '../acquire/misfits.ts';
import { OnRecordError } from '../model/error.ts';
import type { Stated } from '../model/report.ts';

const Fact = z.string().min(1).max(2000).optional();

/** What is stated of all reports of a request. */
const Facts = z.object({
  outlet: Fact.openapi({ description: 'Who published it.' }),
  published: Fact.openapi({ description: 'When: 2025-11-29, or 2025-11-29T17:20:00+01:00.' }),
  title: Fact,
  author: Fact,
  place: Fact,
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional()
    .openapi({ description: 'Where it was published.' }),
});

/** Reports of one request. */
const MOST = 100;

const Address = z.string().min(1).max(2000);
const Addresses = z.union([Address, z.array(Address).min(1).max(MOST)]);

export const AddJson = Facts.extend({
  text: z.string().min(1).optional().openapi({ description: 'The report itself, plain text or HTML.' }),
  address: Addresses.optional().openapi({ description: 'Where reports stand, http or https.' }),
})
  .strict()
  .openapi('AddReports');

const Upload = z
  .custom<File>((value) => value instanceof File, 'Expected a file')
  .openapi({ type: 'string', format: 'binary' });

export const AddForm = Facts.extend({
  file: z.union([Upload, z.array(Upload).max(MOST)]).optional(),
  text: z.string().optional(),
  address: Addresses.optional(),
}).strict();

/** Beside a body that is the report itself. */
export const AddQuery = Facts.extend({
  name: Fact.openapi({ description: 'What the report is called in errors and lists.' }),
});

/** The kinds of a body that is the report itself. */
export const RAW_KINDS = ['text/plain', 'text/html', 'application/xhtml+xml', 'text/markdown'] as const;

/** What a request wants added. Throws `bad-query`, `unsupported-kind` or `refused-address`. */
export async function inputsOf(c: Context): Promise<readonly Input[]> {
  const declared = c.req.header('content-type') ?? '';
  const kind = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  const query = checked(AddQuery.strict(), c.req.query());
  if (kind === 'application/json') return given(checked(AddJson, await bodyOf(c.req.json())), []);
  if (kind === 'multipart/form-data' || kind === 'application/x-www-form-urlencoded') {
    const { file = [], ...form } = checked(AddForm, await bodyOf(c.req.parseBody({ all: true })));
    return given(form, await Promise.all([file].flat().map(uploaded)));
  }
  if (RAW_KINDS.some((raw) => raw === kind)) {
    const { name = '', ...stated } = query;
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return [{ kind: 'bytes', name: baseName(name), bytes, mediaType: declared, stated }];
  }
  throw new OnRecordError(
    'unsupported-kind',
    kind,
    `Send a report as ${RAW_KINDS.join(', ')}, files as multipart/form-data, or text or addresses as application/json`,
  );
}

type Upload = Omit<Extract<Input, { readonly kind: 'bytes' }>, 'stated'>;

function given(
  {
    text,
    address = [],
    ...stated
  }: Stated & { readonly text?: string | undefined; readonly address?: string | string[] | undefined },
  files: readonly Upload[],
): readonly Input[] {
  const addresses = [address].flat().filter((one) => one !== '');
  const inputs: Input[] = [
    ...files.map((file): Input => ({ ...file, stated })),
    ...(text
      ? [{ kind: 'bytes', name: '', bytes: new TextEncoder().encode(text), mediaType: null, stated } as const]
      : []),
    ...addresses.map((one): Input => ({ kind: 'address', url: httpAddress(one).href, stated })),
  ];
  if (inputs.length > 0 && inputs.length <= MOST) return inputs;
  throw new OnRecordError('bad-query', null, `Give a text, addresses or files, ${MOST} reports at most`);
}

async function uploaded(file: File): Promise<Upload> {
  // What a browser or curl says of kinds that it does not know.
  const mediaType = /^(?:application\/octet-stream)?$/i.test(file.type) ? null : file.type;
  return { kind: 'bytes', name: baseName(file.name), bytes: new Uint8Array(await file.arrayBuffer()), mediaType };
}

/** Without folders, of this machine or of the sender's, and without control characters. */
function baseName(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').slice(0, 200);
}

/** What is parsed of a body. Throws `bad-query` for one that is not what its content type says. */
export async function bodyOf(parsed: Promise<unknown>): Promise<unknown> {
  try {
    return await parsed;
  } catch (cause) {
    throw new OnRecordError('bad-query', null, 'The body is not what its content type says', { cause });
  }
}

function checked<Of extends z.ZodType>(schema: Of, value: unknown): z.infer<Of> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new OnRecordError('bad-query', null, misfitsOf(result.error.issues, 'the request'));
}
