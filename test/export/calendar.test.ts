import { describe, expect, test } from 'vitest';
import { escaped, folded } from '../../src/app/export/calendar.ts';
import { daysOf } from '../../src/app/export/days.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { fc } from '../fast-check.ts';
import { made, text } from './made.ts';

describe('days', () => {
  test.each([
    ['2031-10-03', '2031-10-03', '2031-10-04'],
    ['2031-12-31T23:30:00+02:00', '2031-12-31', '2032-01-01'],
    ['2032-02', '2032-02-01', '2032-03-01'],
    ['2031', '2031-01-01', '2032-01-01'],
    ['2031-10-13/2031-10-19', '2031-10-13', '2031-10-20'],
    ['2031-12/2032-02', '2031-12-01', '2032-03-01'],
    ['../2031-10-03', '2031-10-03', '2031-10-04'],
    ['2031-10-03/..', '2031-10-03', '2031-10-04'],
  ])('%s begins on %s and is over on %s', (value, first, after) => {
    expect(daysOf(value)).toEqual({ first, after });
  });

  test.each([
    'P3W',
    '2031-02-30',
    '2031-13',
    '2031-10-19/2031-10-13',
    '../..',
    '',
    'soon',
    '2031-10-01/2031-10-02/2031-10-03',
  ])('%s has none', (value) => expect(daysOf(value)).toBeNull());
});

describe('ics', () => {
  const calendar = async (...dues: (string | null)[]) => {
    const ledger = openLedger(':memory:', { clock: () => new Date('2031-09-01T06:30:05.250Z') });
    for (const [number, due] of dues.entries()) {
      await ledger.add(
        made(
          number,
          { title: 'Quay; lighthouse, and a very long title with “quotation marks” and a ship 🚢' },
          { due },
        ),
      );
    }
    const written = await text(ledger, 'ics');
    ledger.close();
    return written;
  };

  test('is a calendar as RFC 5545 has it', async () => {
    const written = await calendar('2031-10-03', '2031-12/2032-02', null, 'P3W');
    expect(written.endsWith('\r\n')).toBe(true);
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const lines = written.replaceAll('\r\n ', '').trimEnd().split('\r\n');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z-]*(;[A-Z]+=[A-Z]+)*:/);
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', expect.stringMatching(/^PRODID:/)]);
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    const events = written
      .replaceAll('\r\n ', '')
      .split('BEGIN:VEVENT')
      .slice(1)
      .map(
        (event) =>
          new Map(
            event
              .trim()
              .split('\r\n')
              .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
          ),
      );
    expect(events.map((event) => [event.get('DTSTART;VALUE=DATE'), event.get('DTEND;VALUE=DATE')])).toEqual([
      ['20311201', '20320301'],
      ['20311003', '20311004'],
    ]);
    expect(new Set(events.map((event) => event.get('UID'))).size).toBe(2);
    for (const event of events) {
      expect(event.get('DTSTAMP')).toBe('20310901T063005Z');
      expect(event.get('SUMMARY')).toBe('Ilse Varga: We will reopen the northern lighthouse');
      expect(event.get('DESCRIPTION')).toContain('\\nSource: The Quay Courier\\, Quay\\; lighthouse\\, and a very');
    }
  });

  test('keeps its UIDs', async () => {
    const uids = async () => (await calendar('2031-10-03', '2032')).match(/^UID:.*$/gm);
    expect(await uids()).toEqual(await uids());
  });

  test.each([
    ['a; b, c \\ d', 'a\\; b\\, c \\\\ d'],
    ['one\r\ntwo\nthree', 'one\\ntwo\\nthree'],
    ['bell\u0007', 'bell '],
  ])('writes %j as %j', (given, written) => expect(escaped(given)).toBe(written));

  test('folds at 75 octets and never within a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (content) => {
        const lines = folded(escaped(content)).split('\r\n');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        expect(lines.map((line, at) => (at === 0 ? line : line.slice(1))).join('')).toBe(escaped(content));
      }),
    );
  });
});
