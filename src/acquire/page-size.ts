import { OnRecordError } from '../model/error.ts';

/** Longer pages are dumps, not articles; many times the longest article page that people write. */
const LONGEST = 10_000_000;
/** Marks that can open or close an element: about 40,000 elements; a large news page has 10,000. */
const MOST_MARKS = 80_000;
/** Elements within elements; news pages stay under 60. The reader of articles takes time that grows with its square. */
const DEEPEST = 400;
/** Elements that need no closing mark, or have none: they tell nothing about depth. */
const OPEN_ENDED =
  /^(?:p|li|td|th|tr|dt|dd|tbody|thead|tfoot|option|optgroup|colgroup|rp|rt|html|head|body|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|path|circle|rect|use|line|polygon)$/u;
const RAW = /^(?:script|style|textarea|title|noscript|template)$/u;

/** The fault `no-article` for a page whose elements are nested beyond reading. */
export function tooDeep(name: string, options?: ErrorOptions): OnRecordError {
  const message = `${name} nests its elements too deeply to be an article. Save its text as .txt.`;
  return new OnRecordError('no-article', name, message, options);
}

/**
 * Refuses, before it is parsed, a page that would take minutes: `too-large` by its length or its number of elements,
 * `no-article` by their depth. One pass over the source.
 */
export function refuseMonster(html: string, name: string): void {
  if (html.length > LONGEST) {
    throw new OnRecordError(
      'too-large',
      name,
      `${name} is a page of ${html.length} characters; at most ${LONGEST} are read. Save the article alone.`,
    );
  }
  const source = html.toLowerCase();
  let marks = 0;
  let depth = 0;
  let at = source.indexOf('<');
  while (at !== -1) {
    marks++;
    if (marks > MOST_MARKS) {
      throw new OnRecordError(
        'too-large',
        name,
        `${name} is a page of more than ${MOST_MARKS} marks. Save the article alone.`,
      );
    }
    const closes = source.charCodeAt(at + 1) === 47;
    const tag = /^[a-z][a-z0-9]*/u.exec(source.slice(at + (closes ? 2 : 1), at + 14))?.[0] ?? '';
    let next = at + 1;
    if (!closes && RAW.test(tag)) {
      const end = source.indexOf(`</${tag}`, at);
      next = end === -1 ? source.length : end + tag.length + 2;
    } else if (tag !== '' && !OPEN_ENDED.test(tag)) {
      depth = Math.max(0, depth + (closes ? -1 : 1));
      if (depth > DEEPEST) throw tooDeep(name);
    }
    at = source.indexOf('<', next);
  }
}
