import type { McpServer, StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import type { Ledger } from '../ledger/ledger.ts';
import { OnRecordError } from '../model/error.ts';
import { toolFailure } from './failure.ts';

/** What a server answers from, and what it may change. */
export interface Served {
  readonly ledger: Ledger;
  /** Null where nothing may be added. `privateAddresses`: may be read from, such as `localhost`. */
  readonly adding: { readonly privateAddresses: boolean } | null;
}

interface Answer<Data> {
  readonly data: Data;
  /** Lines for people, and for clients that do not pass `data` on. */
  readonly lines: readonly string[];
}

interface Definition<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** Tells a model when to call it. Constant: no word of a report ever comes in. */
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** Whether it changes the ledger, and whether it reaches beyond it. */
  readonly adds: boolean;
  /** What throws is told as an error of the tool. */
  answer(served: Served, wanted: z.infer<Input>): Promise<Answer<z.infer<Output>>>;
}

/** A tool, whatever it takes and gives. */
export interface Tool extends Omit<Definition<z.ZodObject, z.ZodObject>, 'answer'> {
  register(server: McpServer, served: Served): void;
}

export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  definition: Definition<Input, Output>,
): Tool {
  const { answer, ...about } = definition;
  const { name, title, description, input, output, adds } = about;
  return {
    ...about,
    register(server, served) {
      const annotations = {
        readOnlyHint: !adds,
        destructiveHint: false,
        // Adding what is kept already changes nothing.
        idempotentHint: true,
        openWorldHint: adds,
      };
      const schemas = { inputSchema: unchecked(input), outputSchema: output };
      server.registerTool(name, { title, description, annotations, ...schemas }, async (wanted) => {
        try {
          const { data, lines } = await answer(served, checked(input, wanted));
          return { structuredContent: data, content: [{ type: 'text', text: lines.join('\n') }] };
        } catch (error) {
          return toolFailure(error);
        }
      });
    },
  };
}

/** Throws `bad-query`, naming each argument that is not understood. */
function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const { data, error } = schema.safeParse(value);
  if (!error) return data;
  const issues = error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
  throw new OnRecordError('bad-query', null, issues.join('; '));
}

/** The same schema for those who read it; values pass, so that a mistake in them is told as every other error is. */
function unchecked(schema: z.ZodType): StandardSchemaWithJSON {
  return { '~standard': { ...schema['~standard'], validate: (value: unknown) => ({ value }) } };
}
