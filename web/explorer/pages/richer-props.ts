/** What the part of a page gets that kinds which deserve more have besides. */
export interface RicherProps {
  readonly id: string;
  readonly name: string;
}
