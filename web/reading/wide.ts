/** From this width on, cards stand beside their passages; below it they follow the article, and a sheet shows one. */
export const WIDE = '(width >= 70rem)';
