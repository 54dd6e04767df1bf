import 'react';

declare module 'react' {
  /** Variables that the style sheets read from elements. */
  interface CSSProperties {
    readonly '--at'?: string;
    readonly '--column'?: number;
    readonly '--days'?: number;
    readonly '--periods'?: number;
    readonly '--rows'?: number;
    readonly '--share'?: number;
  }
}
