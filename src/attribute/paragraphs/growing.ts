import type { QuotedRange } from '../../grammar/ranges.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import type { Paragraphed } from '../paragraph.ts';

/** An attribution that may still take contents of later paragraphs. */
export interface Growing extends Attribution {
  readonly contents: TokenRange[];
}

/** A paragraph as far as the one before it may reach over. */
export interface Reached extends Pick<Paragraphed, 'passage' | 'quoted'> {
  /** The quotation that it begins with, unless the layout settles whose it is. */
  readonly opening: QuotedRange | null;
  readonly isListItem: boolean;
}
