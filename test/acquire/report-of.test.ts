import { describe, expect, test } from 'vitest';
import { reportOf } from '../../src/acquire/acquire.ts';
import type { Stated } from '../../src/model/report.ts';

const read = (text: string, stated: Stated = {}) => reportOf({ bytes: Buffer.from(text), path: 'a.txt', stated });
const roles = (text: string) =>
  read(text).report.paragraphs.map(({ start, end, role }) => `${role}: ${read(text).report.text.slice(start, end)}`);

const lead =
  'The harbour board of Port Ambrey voted late on Monday to close the northern quay for three weeks while divers look for the anchor.';
const second = 'The vote was nine to two, and the two members who opposed it said that fishermen had not been asked.';

describe('the paragraphs of plain text', () => {
  test.each([
    ['blank lines part them', `${lead}\n\n${second}`, [lead, second]],
    ['line ends part them where no line is blank', `${lead}\n${second}`, [lead, second]],
    ['long lines stand alone beside blank lines', `${lead}\n${second}\n\n${lead}`, [lead, second, lead]],
    ['mixed line ends', `${lead}\r\n\r\n${second}\r\r${lead}`, [lead, second, lead]],
    [
      'wrapped lines are joined',
      'The harbour board of Port Ambrey voted late on Monday\nto close the northern quay for three weeks while divers\nlook for the anchor.\n\nNobody objected to the plan in public on that evening,\nand the meeting closed early.',
      [
        'The harbour board of Port Ambrey voted late on Monday\nto close the northern quay for three weeks while divers\nlook for the anchor.',
        'Nobody objected to the plan in public on that evening,\nand the meeting closed early.',
      ],
    ],
    [
      'a short line over wrapped ones stands alone',
      'Quay to close\nBy Jane Doe\n\nThe harbour board of Port Ambrey voted late on Monday\nto close the northern quay.',
      [
        'Quay to close',
        'By Jane Doe',
        'The harbour board of Port Ambrey voted late on Monday\nto close the northern quay.',
      ],
    ],
    ['list items stand alone', `${lead}\n\n- one\n- two\n- three`, [lead, '- one', '- two', '- three']],
    ['white space around belongs to none', `  \n\n ${lead} \t\n \n`, [lead]],
  ])('%s', (_name, text, expected) => {
    const { report } = read(text);
    expect(report.text).toBe(text);
    expect(report.paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('the role of a paragraph', () => {
  test.each([
    ['Quay to close for three weeks', 'headline'],
    ['Quay Closes for Three Weeks After Divers Find Anchor.', 'headline'],
    ['“Nobody asked the fishermen”', 'headline'],
    ['“We will close it,” Dall said.', 'body'],
    ['“We closed it at noon,” Dall said. “It was late', 'body'],
    ['“We will close it and keep it closed.” – Ferris Dall', 'body'],
    ['The quay was closed on Monday.', 'body'],
    ['He said that it would rain.', 'body'],
  ])('at the beginning: %s is %s', (line, role) => {
    expect(roles(`${line}\n\n${lead}\n\n${second}`)[0]).toBe(`${role}: ${line}`);
  });

  test.each([
    ['By Jane Doe', 'byline'],
    ['By JANE DOE, Staff writer | 4 May 2031', 'byline'],
    ['Jane Doe, Staff', 'byline'],
    ['From the Longshore News Agency', 'byline'],
    ['By Friday the board will know more, its chair said.', 'body'],
    ['Published: 4 May 2031', 'dateline'],
    ['PORT AMBREY, 4 May 2031 —', 'dateline'],
    ['Demands remain unchanged', 'heading'],
    ['Key Takeaways', 'heading'],
    ['Key points:', 'heading'],
    ['“Close it now”', 'body'],
    ['Q: Who asked the fishermen?', 'body'],
    ['Dall continued:', 'body'],
    ['What happens next?', 'body'],
    ['- The quay closes', 'list'],
    ['• The quay closes', 'list'],
    ['2. The quay closes', 'list'],
    ['a) The quay closes', 'list'],
    ['1984 was the year of the flood.', 'body'],
    ['Must Read: The anchor that nobody wanted', 'related'],
    ['Read more: The anchor that nobody wanted', 'related'],
    ['RELATED: The anchor that nobody wanted', 'related'],
    ['More on this story', 'related'],
    ['Read more slowly, the chair told them.', 'body'],
    ['Photo: The quay on Monday', 'caption'],
    ['The quay on Monday. (Photo by Jane Doe)', 'caption'],
    ['FILE PHOTO: The quay', 'caption'],
    ['The quay lies empty under snow. Photograph: Jane Doe/The Harbour Post', 'caption'],
    ['Photo:\u00a0The quay on Monday', 'caption'],
    ['The board kept one photograph. It hung over the door of the hall.', 'body'],
    ['Photo finishes are rare in this harbour.', 'body'],
    ['Subscribe to our newsletter', 'boilerplate'],
    ['© 2031 The Harbour Post. All rights reserved.', 'boilerplate'],
    ['This story has been updated.', 'boilerplate'],
    ['Read the rest here.', 'boilerplate'],
    ['Advertisement', 'boilerplate'],
    ['* * *', 'boilerplate'],
    ['Share prices of the port company fell.', 'body'],
    ['Jane Doe contributed reporting from Corvale.', 'byline'],
    ['“My son contributed to this report,” she said.', 'body'],
  ])('among others: %s is %s', (line, role) => {
    expect(roles(`Quay to close for three weeks\n\n${line}\n\n${lead}\n\n${second}`)[1]).toBe(`${role}: ${line}`);
  });

  test('one paragraph alone is body', () => {
    expect(roles('Quay to close for three weeks')).toEqual(['body: Quay to close for three weeks']);
  });

  test('a label that comes again is no headline', () => {
    const turns = 'HARBOUR POST: Why did you close it?\n\nDALL: It was broken.\n\nHARBOUR POST: By whom?';
    expect(roles(turns)[0]).toBe('body: HARBOUR POST: Why did you close it?');
  });

  test('headlines behind a title of related stories are related, the story behind them is not', () => {
    const row = 'Related stories\n\nAnchor found in quay\n\nWho left the anchor?';
    expect(roles(`${lead}\n\n${row}\n\n${second}`).map((line) => line.split(':')[0])).toEqual([
      'body',
      'related',
      'related',
      'related',
      'body',
    ]);
  });

  test('a headline may follow a summary', () => {
    expect(
      roles(
        `${lead}\nHarbour Board Closes Northern Quay for Three Weeks\nPORT AMBREY (Longshore) — ${second}\n${lead}`,
      )[1],
    ).toBe('headline: Harbour Board Closes Northern Quay for Three Weeks');
  });

  test('what follows the key takeaways is a list', () => {
    expect(
      roles(`${lead}\n\nKey Takeaways\n\nThe quay closes on Monday.\n\nNobody asked the fishermen.`).slice(1),
    ).toEqual(['heading: Key Takeaways', 'list: The quay closes on Monday.', 'list: Nobody asked the fishermen.']);
  });
});

describe('the dateline', () => {
  test.each([
    ['Port Ambrey, Kestria – November 27, 2031 – ', 'Port Ambrey', '2031-11-27', null],
    ['TheHarbourPost.com | November 29, 2031: ', null, '2031-11-29', 'TheHarbourPost.com'],
    ['CORVALE, Estmere — ', 'Corvale', null, null],
    ['CORVALE — ', 'Corvale', null, null],
    ['Corvale (LNA) – ', 'Corvale', null, null],
    ['Corvale – ', 'Corvale', null, null],
    ['CORVALE, 3 May 2031 (Longshore) - ', 'Corvale', '2031-05-03', null],
    ['CORVALE, Estm., Dec. 11, 2031 (LNA) — ', 'Corvale', '2031-12-11', null],
    ['CORVALE, May 3, 2031. /LNA/. ', 'Corvale', '2031-05-03', null],
    ['Corvale, 10 September 2031. ', 'Corvale', '2031-09-10', null],
    ['ST. ORREN — ', 'St. Orren', null, null],
    ['RIO DE LARA (LNA) -- ', 'Rio de Lara', null, null],
    ['PORT-AU-SEL/CORVALE (Longshore) — ', 'Port-au-Sel', null, null],
    ["O'FARREN (LNA) — ", "O'Farren", null, null],
    ['(LNA) - ', null, null, null],
  ])('%s', (dateline, place, published, outlet) => {
    const { report } = read(`Quay to close\n\n${dateline}${lead}`);
    expect([report.place, report.published, report.outlet]).toEqual([place, published, outlet]);
    const [, own, story] = report.paragraphs;
    expect(report.text.slice(own?.start, own?.end)).toBe(dateline.trimEnd());
    expect([own?.role, story?.role]).toEqual(['dateline', 'body']);
    expect(report.text.slice(story?.start, story?.end)).toBe(lead);
  });

  test.each([
    'CORVALE, 31 June 2031 — ',
    'BREAKING — ',
    'In Corvale – ',
    'DALL: ',
    'Ferris Dall — who resigned in May — told us that ',
  ])('%s is none', (opening) => {
    const { report } = read(`Quay to close\n\n${opening}${lead}`);
    expect([report.place, report.published, report.outlet]).toEqual([null, null, null]);
    expect(report.paragraphs[1]?.role).toBe('body');
  });

  test.each([
    ['Published: 4 May 2031\n\n', '2031-05-04'],
    ['Published: 4 May 2031, 18:30 GMT\n\n', '2031-05-04T18:30:00Z'],
    ['By JANE DOE, Staff writer | 4 May 2031\n\n', '2031-05-04'],
    ['Updated: May 4, 2031\n\n', '2031-05-04'],
    ['Published: 31 April 2031\n\n', null],
    ['Published: 4/5/2031\n\n', null],
    ['Published: Monday\n\n', null],
  ])('%s', (line, published) => {
    expect(read(`Quay to close\n\n${line}${lead}`).report.published).toBe(published);
  });

  test('a date without a year stays open, and says so', () => {
    const { report, issues } = read(`CORVALE, 3 May (Longshore) - ${lead}\n\n${second}`);
    expect(report.published).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(['date-without-year']);
    expect(report.text.slice(issues[0]!.span!.start, issues[0]!.span!.start + 14)).toBe('CORVALE, 3 May');
  });

  test('a full date elsewhere in the text gives the year', () => {
    const { report, issues } = read(`CORVALE, 3 May (Longshore) - ${lead}\n\nThe order of May 3, 2031 says so.`);
    expect(report.published).toBe('2031-05-03');
    expect(issues).toEqual([]);
  });

  test('the byline gives author and place', () => {
    const { report } = read(`Quay to close\n\nBy Josias Blem in Orrisport\n\n${lead}`);
    expect([report.author, report.place]).toEqual(['Josias Blem', 'Orrisport']);
  });
});

describe('what is stated', () => {
  test('goes before what the document says', () => {
    const stated = {
      outlet: 'The Post',
      author: 'J. Doe',
      title: 'T',
      place: 'Orrisport',
      published: '2031-01-02',
      url: 'https://post.example/1',
    };
    const { report, issues } = read(`Quay to close\n\nCORVALE, 3 May (LNA) - ${lead}`, stated);
    expect(report).toMatchObject(stated);
    expect(issues).toEqual([]);
  });

  test.each(['yesterday', '2031-02-30', '2031-05-04T10:00', '4 May 2031'])('refuses %s as a time', (published) => {
    expect(() => read(lead, { published })).toThrow(expect.objectContaining({ code: 'bad-metadata', input: 'a.txt' }));
  });
});

test('the same bytes from two outlets are two reports, from one outlet one', () => {
  const id = (stated: Stated) => read(lead, stated).report.id;
  expect(id({ outlet: 'A' })).toBe(id({ outlet: 'A' }));
  expect(new Set([id({}), id({ outlet: 'A' }), id({ outlet: 'B' }), id({ url: 'https://a.example/' })]).size).toBe(4);
  expect(id({})).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test.each([
  [`${lead} ${second}`, 'en'],
  [
    'Der Hafenrat hat am Montag beschlossen, dass die nördliche Mole für drei Wochen geschlossen wird und die Fischer nicht gefragt werden.',
    'de',
  ],
  [
    'Le conseil du port a décidé lundi que le quai nord est fermé pour trois semaines et que les pêcheurs ne sont pas dans le vote.',
    'fr',
  ],
  ['Quay to close', null],
])('the language of %s is %s', (text, language) => {
  expect(read(text).report.language).toBe(language);
});

describe('the encoding', () => {
  const bytes = (...parts: readonly (readonly number[] | string)[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
  test.each([
    ['UTF-8 with its mark', Buffer.from('\uFEFFDéjà “vu”'), {}, 'Déjà “vu”', []],
    ['UTF-16LE by its mark', Buffer.from('\uFEFFDéjà “vu”', 'utf16le'), {}, 'Déjà “vu”', []],
    ['UTF-16BE by its mark', Buffer.from('\uFEFFDéjà “vu”', 'utf16le').swap16(), {}, 'Déjà “vu”', []],
    [
      'the declared charset',
      bytes('caf', [0xe9], ' au lait'),
      { mediaType: 'text/plain; charset=iso-8859-1' },
      'café au lait',
      [],
    ],
    ['windows-1252 when it is not UTF-8', bytes([0x93], 'caf', [0xe9, 0x94]), {}, '“café”', ['encoding-guessed']],
    ['an unknown name is passed over', Buffer.from('café'), { charset: 'martian' }, 'café', ['encoding-unknown']],
    ['damage is told', bytes('ab', [0x81], ' cd'), { charset: 'shift_jis' }, 'ab\uFFFD cd', ['encoding-damaged']],
  ])('%s', (_name, source, given, text, codes) => {
    const { report, issues } = reportOf({ bytes: source, ...given });
    expect(report.text).toBe(text);
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  test('a page names it in its head', () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><article><p>${lead}</p><p>`;
    const { report } = reportOf({
      bytes: Buffer.concat([
        Buffer.from(page),
        Buffer.from([0xcf, 0xee, 0xf0, 0xf2]),
        Buffer.from(`. ${second}</p></article>`),
      ]),
    });
    expect(report.text).toContain('Порт. ');
  });
});

describe('bytes that are no report', () => {
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7 …'), {}, 'unsupported-kind'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), {}, 'unsupported-kind'],
    ['a ZIP', Buffer.from('PK\x03\x04....'), {}, 'unsupported-kind'],
    ['NUL bytes', Buffer.from('abc\0def'), {}, 'binary'],
    ['control characters', Buffer.from('\x01\x02\x03\x04\x05abc'), {}, 'binary'],
    ['nothing', Buffer.alloc(0), {}, 'empty'],
    ['white space', Buffer.from(' \n\t\u00a0\u200b\uFEFF\n'), {}, 'empty'],
    ['more than 50 MB', Buffer.alloc(50_000_001, 97), {}, 'too-large'],
    ['another media type', Buffer.from('{}'), { mediaType: 'application/json' }, 'unsupported-kind'],
  ])('%s', (_name, bytes, given, code) => {
    expect(() => reportOf({ bytes, path: 'x.dat', ...given })).toThrow(
      expect.objectContaining({ code, input: 'x.dat', message: expect.stringContaining('x.dat') }),
    );
  });
});

test('a single line of 49 MB is one paragraph', () => {
  const { report } = reportOf({ bytes: Buffer.alloc(49_000_000, 'word and ') });
  expect(report.paragraphs).toMatchObject([{ start: 0, role: 'body' }]);
});
