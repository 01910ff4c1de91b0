/** Why a text cannot be parsed, and where. Thrown within this folder only. */
export class SyntaxProblem extends Error {
  readonly offset: number;
  readonly tooDeep: boolean;

  constructor(message: string, offset: number, tooDeep = false) {
    super(message);
    this.offset = offset;
    this.tooDeep = tooDeep;
  }
}
