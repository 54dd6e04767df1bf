import { expect, test } from 'vitest';
import { type Cell, csvLine } from '../../src/app/csv.ts';

test.each<[Cell[], string]>([
  [['a', 1, null, 'b'], 'a,1,,b'],
  [['a,b', 'say "no"', 'two\nlines', 'cr\rhere'], '"a,b","say ""no""","two\nlines","cr\rhere"'],
  [[-1, 0.5], '-1,0.5'],
  [['=1+1', '+49', '-x', '@sum(1)', '\tx'], "'=1+1,'+49,'-x,'@sum(1),'\tx"],
  [['=HYPERLINK("http://a.example","b")'], `"'=HYPERLINK(""http://a.example"",""b"")"`],
  [['', ' padded '], ', padded '],
])('%j becomes %s', (cells, line) => {
  expect(csvLine(cells)).toBe(`${line}\r\n`);
});
