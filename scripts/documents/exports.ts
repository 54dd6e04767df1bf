import { EXPORT_FORMATS } from '../../src/app/export/formats.ts';
import { fill } from '../fill.ts';

/** `docs/exports.md`: the table of formats. */
export async function exportsPage(present: string): Promise<string> {
  const rows = EXPORT_FORMATS.map(({ name, holds, mediaType, standard: [words, address] }) => {
    const said = holds.replaceAll(/"(onrecord [a-z]+)"/g, '`$1`');
    return `| \`${name}\` | ${said} | [${words}](${address}) | \`${mediaType.split(';')[0]}\` |`;
  });
  return fill(
    present,
    'formats',
    ['| format | holds | standard | media type |', '|---|---|---|---|', ...rows].join('\n'),
  );
}
