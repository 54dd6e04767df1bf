/** How an address names a story: the digits of its id. */
export function storyKey(id: string): string {
  return id.replace(/^story:/, '');
}
