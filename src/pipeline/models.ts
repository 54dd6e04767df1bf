/** The trained weights that the stages need, loaded. */
export interface Models {
  /** Names the weights, for the ledger: a change of weights changes it. */
  readonly version: string;
}
