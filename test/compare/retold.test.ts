import { expect, test } from 'vitest';
import { loadWordVectors } from '../../src/app/load-models.ts';
import { isRetold } from '../../src/compare/retold.ts';
import { storyOf } from '../../src/compare/story.ts';
import { marked } from '../marked.ts';
import { statement, VARGA } from './told.ts';

/** A sentence with its cue and content marked: `<cue>`, `{content}`. */
function retold(text: string): boolean {
  const { plain, cues, contents } = marked(text);
  const passage = (span: { readonly start: number; readonly end: number }) => ({
    text: plain.slice(span.start, span.end),
    spans: [span],
  });
  const said = {
    ...statement('one', VARGA, 'assert', 'x').statement,
    cue: passage(cues[0]),
    content: passage(contents[0]),
  };
  const whole = [{ start: 0, end: plain.length }];
  const report = { name: 'one', text: plain, published: null, paragraphs: whole, sentences: whole };
  const story = storyOf([{ ...report, statements: [said], people: [] }], loadWordVectors());
  return isRetold(story, 0, said);
}

test.each([
  'Varga <told> the pilots last week {that the quay would open}.',
  'Varga <said> at last week’s meeting {that the quay would open}.',
  'The pilots, who <had been told> by Varga {that the quay would open}, went home.',
])('told as said before: %s', (text) => expect(retold(text)).toBe(true));

test.each([
  'Varga <said> on Monday {that the quay had opened last week}.',
  'The pilots <filed> {a suit against the quay}, as their head, Jon Abeck, had threatened.',
  'Half of the barges {that it kept there}, Tirrany <said>, left a day after the date set in last month’s treaty.',
])('told as said now: %s', (text) => expect(retold(text)).toBe(false));
