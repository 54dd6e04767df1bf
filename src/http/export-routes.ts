import type { KeyObject } from 'node:crypto';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { exportFormat, exportFrom } from '../app/export/export.ts';
import { EXPORT_FORMATS } from '../app/export/formats.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { OnRecordError } from '../model/error.ts';
import { ActorKey, FilterQuery, PROBLEMS, StoryKey } from './parameters.ts';

const Key = z.object({
  format: z.enum(EXPORT_FORMATS.map(({ name }) => name)).openapi({
    description: EXPORT_FORMATS.map(({ name, holds }) => `\`${name}\`: ${holds}`).join('\n\n'),
  }),
});

const Query = FilterQuery.extend({
  report: z
    .string()
    .regex(/^[\w:]{8,80}(,[\w:]{8,80}){0,999}$/)
    .optional()
    .openapi({
      description: 'Of these reports alone: ids, or their first 8 or more digits, with commas between them.',
    }),
  story: StoryKey.shape.id
    .optional()
    .openapi({ description: 'Of the reports of this story: its id, or that of one of them.' }),
  actor: ActorKey.shape.id
    .optional()
    .openapi({ description: 'Only what this actor says and owes: the whole id, or a name that one alone has.' }),
});

const content = Object.fromEntries(
  EXPORT_FORMATS.map(({ mediaType, binary }) => [
    mediaType.split(';')[0] ?? '',
    { schema: binary ? z.string().openapi({ format: 'binary' }) : z.string() },
  ]),
);

const exported = createRoute({
  method: 'get',
  path: '/api/export/{format}',
  summary: 'What the ledger keeps, as a file in a format that other programs read',
  request: { params: Key, query: Query },
  responses: { 200: { description: 'The file, sent as it is made.', content }, ...PROBLEMS },
});

/** `key`: an Ed25519 private key, for what is signed; without one nothing is. */
export function addExportRoutes(app: OpenAPIHono, ledger: Ledger, key: KeyObject | null): void {
  app.openapi(exported, async (c) => {
    const { format } = c.req.valid('param');
    const { report, story, actor, ...filter } = c.req.valid('query');
    const { mediaType, extension, signed } = exportFormat(format);
    if (signed && key === null) {
      throw new OnRecordError(
        'bad-query',
        format,
        `This server signs nothing: start it with --key, or export on its machine`,
      );
    }
    const home = new URL('/', c.req.url).href;
    const pieces = await exportFrom(ledger, format, {
      ...{ filter, reports: report?.split(','), story, actor, home },
      ...(key && { key }),
    });
    return new Response(ReadableStream.from(bytesOf(pieces)), {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="onrecord-${format}.${extension}"`,
      },
    });
  });
}

async function* bytesOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}
