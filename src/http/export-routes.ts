import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { exportFormat, exportFrom } from '../app/export/export.ts';
import { EXPORT_FORMATS } from '../app/export/formats.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { FilterQuery, PROBLEMS } from './parameters.ts';

/** What is signed needs a private key, which a server does not have. */
const UNSIGNED = EXPORT_FORMATS.filter(({ signed }) => !signed);

const Key = z.object({
  format: z.enum(UNSIGNED.map(({ name }) => name)).openapi({
    description: UNSIGNED.map(({ name, holds }) => `\`${name}\`: ${holds}`).join('\n\n'),
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
});

const content = Object.fromEntries(
  UNSIGNED.map(({ mediaType, binary }) => [
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

export function addExportRoutes(app: OpenAPIHono, ledger: Ledger): void {
  app.openapi(exported, async (c) => {
    const { format } = c.req.valid('param');
    const { report, ...filter } = c.req.valid('query');
    const { mediaType, extension } = exportFormat(format);
    const home = new URL('/', c.req.url).href;
    const pieces = await exportFrom(ledger, format, { filter, reports: report?.split(','), home });
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
