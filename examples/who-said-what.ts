import { extract } from '../src/index.ts';

// Who says what in the files, folders and addresses that are named, and where exactly.
for await (const read of extract(process.argv.slice(2))) {
  if (read.kind === 'unread') throw read.error;
  const { report, statements } = read;
  for (const { speaker, form, content } of statements) {
    for (const { start, end } of content.spans) {
      console.log(`${speaker?.text ?? 'nobody named'}, ${form}, ${start}–${end}: ${report.text.slice(start, end)}`);
    }
  }
}
