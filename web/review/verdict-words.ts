/** What a verdict is called once it is given. */
export const SAID = { accept: 'Accepted', correct: 'Corrected', reject: 'Rejected', withdraw: 'Withdrawn' } as const;
