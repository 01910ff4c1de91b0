/** A text in a file, unique there or unique inside `within`, which is unique. */
export interface TextPlace {
  readonly at: string;
  readonly within?: string;
  readonly file?: string;
}

export interface ExpectedFinding extends TextPlace {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly related?: readonly TextPlace[];
}
