import { describe, expect, test } from 'vitest';
import { fill } from '../../scripts/fill.ts';

const page = (inner: string): string => `# Title\n\n<!-- part:begin -->\n${inner}<!-- part:end -->\n\nAfter.\n`;

describe('what is drawn from the code', () => {
  test.each([
    ['an empty place', page(''), 'new', page('new\n')],
    ['what was there before', page('old\nlines\n'), 'new\n\n', page('new\n')],
    ['itself', page('new\n'), 'new', page('new\n')],
  ])('takes the place of %s and leaves what is around it', (_, before, content, after) => {
    expect(fill(before, 'part', content)).toBe(after);
  });

  test.each([
    ['is missing', '# Title\n'],
    ['has no end', '<!-- part:begin -->\n'],
    ['ends before it begins', '<!-- part:end -->\n<!-- part:begin -->\n'],
    ['is there twice', page('') + page('')],
  ])('is refused where its place %s', (_, document) => {
    expect(() => fill(document, 'part', 'new')).toThrow('<!-- part:begin -->');
  });
});
