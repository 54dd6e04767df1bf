import { describe, expect, test } from 'vitest';
import { reportOf } from '../../src/acquire/acquire.ts';

const body = [
  'The harbour board of Port Ambrey voted late on Monday to close the northern quay, its chair said, while divers look for the anchor.',
  '“Nobody asked the fishermen,” said Ferris Dall, who speaks for the boat owners, “and nobody will ask them next time.”',
  'The vote was nine to two. The quay will be closed for three weeks, or longer if the divers find more than one anchor, the board added.',
];
const page = (inside: string, head = '', attributes = ' lang="en-GB"') =>
  `<!doctype html><html${attributes}><head><meta charset="utf-8"><title>Quay to close for three weeks | The Harbour Post</title>${head}</head><body>${inside}</body></html>`;
const article = (extra = '') =>
  `<article><h1>Quay to close for three weeks</h1>${body.map((text) => `<p>${text}</p>`).join('')}${extra}</article>`;
const read = (html: string) => reportOf({ bytes: Buffer.from(html), path: 'a.html' });
const lines = (html: string) => {
  const { report } = read(html);
  return report.paragraphs.map(({ start, end, role }) => `${role}: ${report.text.slice(start, end)}`);
};

describe('the text of a page', () => {
  test('is its headline and its paragraphs, one blank line apart', () => {
    expect(read(page(article())).report.text).toBe(['Quay to close for three weeks', ...body].join('\n\n'));
  });

  test('keeps what its elements say of its paragraphs', () => {
    const inside = article(
      '<h2>What comes&nbsp;next</h2><ul><li>The quay &amp; the pier <b>close</b></li><li>Divers go\n   down</li></ul><figure><img src="a.jpg"><figcaption>The quay on Monday</figcaption></figure><blockquote><p>We shall look for it until it is found.</p></blockquote><p>Read more: <a href="/b">The anchor</a></p>',
    );
    expect(lines(page(inside)).slice(4)).toEqual([
      'heading: What comes next',
      'list: The quay & the pier close',
      'list: Divers go down',
      'caption: The quay on Monday',
      'body: We shall look for it until it is found.',
      'related: Read more: The anchor',
    ]);
  });

  test('never holds scripts, styles, hidden words, navigation or cookie notices', () => {
    const inside = `<nav><a href="/">NAVIGATION</a></nav><div id="cookie-banner"><p>COOKIE banner that asks for your consent, at length, and with commas, and more.</p></div>
      ${article('<script>SCRIPT</script><style>STYLE{}</style><p hidden>HIDDEN</p><p style="display: none">HIDDEN</p><span class="visually-hidden">HIDDEN</span><noscript>NOSCRIPT</noscript><template>TEMPLATE</template><p>We use cookies to make this COOKIE page better.</p><!-- COMMENT -->')}
      <footer><p>FOOTER</p></footer>`;
    expect(read(page(inside)).report.text).not.toMatch(/NAVIGATION|COOKIE|SCRIPT|STYLE|HIDDEN|TEMPLATE|COMMENT|FOOTER/);
  });

  test('is the article of its JSON-LD where that is whole', () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': ['NewsArticle'],
          headline: 'Quay to close',
          articleBody: [...body, 'Related: The anchor'].join('\n\n').replace('“', '&ldquo;'),
        },
      ],
    };
    const html = page(
      '<div><p>Something else.</p></div>',
      `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
    );
    expect(lines(html)).toEqual([
      'headline: Quay to close',
      ...body.map((text) => `body: ${text}`),
      'related: Related: The anchor',
    ]);
  });

  test('is that of the page where the JSON-LD gives a teaser or one lump', () => {
    for (const articleBody of [body[0], body.join(' ').repeat(3), `${body.join('\n\n')} …`]) {
      const data = { '@type': 'NewsArticle', articleBody };
      expect(
        lines(page(article(), `<script type="application/ld+json">${JSON.stringify(data)}</script>`)).slice(1),
      ).toEqual(body.map((text) => `body: ${text}`));
    }
  });
});

describe('what a page says of itself', () => {
  test('JSON-LD goes first', () => {
    const data = {
      '@type': 'NewsArticle',
      author: [{ name: 'Jane Doe' }, 'Josias Blem'],
      publisher: { name: 'The Post' },
      datePublished: '2031-05-04T10:00:00+0200',
    };
    const { report } = read(
      page(
        article(),
        `<meta property="article:published_time" content="2031-01-01"><script type="application/ld+json">${JSON.stringify(data)}</script>`,
      ),
    );
    expect(report).toMatchObject({
      author: 'Jane Doe, Josias Blem',
      outlet: 'The Post',
      published: '2031-05-04T10:00:00+02:00',
      language: 'en-GB',
      title: 'Quay to close for three weeks',
    });
  });

  test.each([
    ['<meta property="article:published_time" content="2031-05-04T10:00:00Z">', '', '2031-05-04T10:00:00Z'],
    ['<meta name="DC.date.issued" content="2031-05-04">', '', '2031-05-04'],
    ['<meta name="parsely-pub-date" content="2031-05-04 10:00">', '', '2031-05-04'],
    ['<meta name="date" content="Thu, 04 May 2031 09:00:00 GMT">', '', '2031-05-04T09:00:00Z'],
    ['<meta name="date" content="2031-02-30">', '', null],
    ['', '<time datetime="2031-05-04T10:00:00-04:00">4 May</time>', '2031-05-04T10:00:00-04:00'],
    ['', `<p>CORVALE, 4 May 2031 (LNA) — ${body[0]}</p>`, '2031-05-04'],
    ['', '', null],
  ])('published by %s %s: %s', (head, inside, published) => {
    expect(read(page(article(inside), head)).report.published).toBe(published);
  });

  test('address, outlet and title without the outlet', () => {
    const head =
      '<link rel="canonical" href="https://post.example/quay"><meta property="og:site_name" content="The Harbour Post">';
    expect(read(page(article().replace(/<h1>.*<\/h1>/, ''), head)).report).toMatchObject({
      url: 'https://post.example/quay',
      outlet: 'The Harbour Post',
      title: 'Quay to close for three weeks',
    });
  });

  test('broken JSON-LD is told and passed over', () => {
    const { report, issues } = read(page(article(), '<script type="application/ld+json">{"@type": </script>'));
    expect(issues.map(({ code }) => code)).toEqual(['bad-json-ld']);
    expect(report.paragraphs).toHaveLength(4);
  });
});

describe('pages without an article', () => {
  test.each([
    ['an empty page', page(''), 'no-article'],
    ['a page of a few words', page('<p>Please log in.</p>'), 'no-article'],
    ['an index', page(`<ul>${body.map((text) => `<li><a href="/x">${text}</a></li>`).join('')}</ul>`), 'no-article'],
    ['elements within elements', page('<div>'.repeat(50_000)), 'no-article'],
    ['list items within cells', page('<li><td>'.repeat(2_000)), 'no-article'],
    ['a million marks', page('<'.repeat(1_000_000)), 'too-large'],
    ['eleven million characters', page(`<p>${'a '.repeat(5_500_000)}</p>`), 'too-large'],
  ])('%s', (_name, html, code) => {
    expect(() => read(html)).toThrow(expect.objectContaining({ code, input: 'a.html' }));
  });
});
