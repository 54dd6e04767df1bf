/** How an address names a report: the first 16 hexadecimal digits of its id, which a statement's id starts with, too. */
export function reportKey(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 16);
}
