/** Where pages keep what they say of themselves. Lower case, in order of trust. */
export const PUBLISHED_META: readonly string[] = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dcterms.created',
  'dcterms.issued',
  'dcterms.date',
  'dc.date.issued',
  'dc.date.created',
  'dc.date',
  'article.published',
  'publish-date',
  'publish_date',
  'publication_date',
  'publishdate',
  'pubdate',
  'date',
];

export const AUTHOR_META: readonly string[] = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
];

export const OUTLET_META: readonly string[] = ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher'];

export const TITLE_META: readonly string[] = [
  'og:title',
  'parsely-title',
  'sailthru.title',
  'twitter:title',
  'dc.title',
];

export const ARTICLE_TYPES: readonly string[] = [
  'NewsArticle',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'AskPublicNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReviewNewsArticle',
  'LiveBlogPosting',
  'Article',
  'BlogPosting',
];

/** Elements whose words are never the story's. */
export const NEVER_TEXT: readonly string[] = [
  'script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'svg', 'canvas', 'form', 'button', 'input',
  'select', 'textarea', 'dialog', 'audio', 'video', 'map', 'math', 'link', 'meta',
]; // biome-ignore format: word list

/** Elements that begin and end a paragraph. */
export const BLOCKS: readonly string[] = [
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset',
  'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'li', 'main', 'menu',
  'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]; // biome-ignore format: word list
