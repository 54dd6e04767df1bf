import 'react';

declare module 'react' {
  /** Variables that the style sheets read from elements. */
  interface CSSProperties {
    readonly '--column'?: number;
    readonly '--days'?: number;
  }
}
