import { describe, expect, test } from 'vitest';
import { reportOf } from '../../src/acquire/acquire.ts';
import { assignRoles } from '../../src/acquire/roles.ts';
import { splitParagraphs } from '../../src/acquire/split-paragraphs.ts';
import { fc } from '../fast-check.ts';

const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\u2028',
    ' ',
    '\t',
    '\u00a0',
    '\u200f',
    '\u202e',
    '\ud800',
    '\udc00',
    'e\u0301',
    '👩‍🚀',
    '- ',
    '* * *',
    '1. ',
    '“',
    '”',
    ' — ',
    ': ',
  ),
  fc.constantFrom(
    'By Jane Doe',
    'Read more: ',
    'CORVALE, 3 May 2031 (LNA) — ',
    'Key Takeaways',
    'Photo: ',
    '© 2031',
    'The board voted.',
    'Published: 4 May 2031',
    '#',
    '|',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.lorem({ maxCount: 20 }),
);
/** Control characters make bytes binary; white space and the byte order mark, which is dropped at the front only, do not. */
const CONTROLS = /(?!\s)\p{Cc}/gu;
const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('paragraphs of any text', () => {
  test('are in order, apart, inside the text, and hold every character that is no white space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const paragraphs = assignRoles(text, splitParagraphs(text));
        let at = 0;
        for (const { start, end } of paragraphs) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 1500 },
    );
  });

  test('plain text that UTF-8 can carry stays as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const carried = `a${text.toWellFormed().replace(CONTROLS, '')}`;
        expect(reportOf({ bytes: Buffer.from(carried), mediaType: 'text/plain' }).report.text).toBe(carried);
      }),
    );
  });

  test('a page of any words gives paragraphs one blank line apart', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.constantFrom('p', 'h2', 'li', 'blockquote', 'figcaption', 'b', 'br', 'td'), {
          minLength: 1,
          maxLength: 6,
        }),
        (text, tags) => {
          const words = text.toWellFormed().replace(CONTROLS, '');
          const story =
            'The harbour board of Port Ambrey voted late on Monday to close the northern quay, and nobody objected. '.repeat(
              3,
            );
          const page = `<html><body><article><p>${story}</p>${tags.map((tag) => `<${tag}>${words}</${tag}>`).join('')}<p>${story}</p></article></body></html>`;
          const { report } = reportOf({ bytes: Buffer.from(page), mediaType: 'text/html; charset=utf-8' });
          const { text: canonical, paragraphs } = report;
          paragraphs.forEach(({ end, role }, i) => {
            const gap = canonical.slice(end, paragraphs[i + 1]?.start);
            // A dateline stands on the line of the paragraph that it begins.
            if (role === 'dateline') expect(gap.trim()).toBe('');
            else expect(gap).toBe(i + 1 < paragraphs.length ? '\n\n' : '');
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
