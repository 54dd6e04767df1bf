import { z } from 'zod';
import type { Tool } from '../../src/mcp/tool.ts';
import { TOOLS } from '../../src/mcp/tools.ts';
import { fill } from '../fill.ts';

/** `docs/mcp.md`: the tools and their arguments, from the schemas that check them. */
export async function mcpPage(present: string): Promise<string> {
  const rows = TOOLS.flatMap(({ input }) =>
    Object.entries(input.shape).map(([name, schema]) => argumentRow(name, schema)),
  );
  const table = ['| argument | |', '|---|---|', ...new Set(rows)].join('\n');
  return fill(present, 'tools', `${TOOLS.map(toolSection).join('\n')}\n### Arguments\n\n${table}`);
}

function toolSection({ name, description, input, output, adds }: Tool): string {
  const taken = Object.entries(input.shape).map(([argument, schema]) => argumentWords(argument, schema));
  const given = Object.keys(output.shape).map((key) => `\`${key}\``);
  const offered = adds ? ' Only with `--allow-adding`.' : '';
  return `### ${name}\n\n${description}${offered}\n\nTakes ${taken.join(', ')}. Gives ${given.join(', ')}.\n`;
}

/** `**query**` where it is needed, `limit` (1 to 50, 10 unless given). */
function argumentWords(argument: string, schema: z.core.$ZodType): string {
  const { type, minimum = 0, maximum, default: usual } = z.toJSONSchema(schema);
  const needed = !z.safeParse(schema, undefined).success;
  const range = type === 'integer' && maximum !== Number.MAX_SAFE_INTEGER ? `${minimum} to ${maximum}, ` : '';
  return `${needed ? `**\`${argument}\`**` : `\`${argument}\``}${usual === undefined ? '' : ` (${range}${usual} unless given)`}`;
}

function argumentRow(argument: string, schema: z.core.$ZodType): string {
  const { enum: choices, description = '' } = z.toJSONSchema(schema);
  const listed = choices ? ` One of ${choices.map((choice) => `\`${choice}\``).join(', ')}.` : '';
  return `| \`${argument}\` | ${description}${listed} |`;
}
