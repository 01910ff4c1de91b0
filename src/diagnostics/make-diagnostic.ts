import type { Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";
import type { Descriptor } from "./descriptor.ts";
import type { Diagnostic, Fix, Related, Severity } from "./diagnostic.ts";
import type { HolesOf, Message, Messages } from "./message.ts";

/** Where and how a finding is reported. */
export interface FindingPlace {
  readonly source: Source;
  readonly span: Span;
  /** JSON Pointer; default the document. */
  readonly path?: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Only where configuration changed it. */
  readonly severity?: Severity;
}

/** Builds a finding of `fault` with its message `id`; `values` fills exactly the holes of that message. */
export function makeDiagnostic<M extends Messages, Id extends keyof M & string>(
  fault: Omit<Descriptor, "messages"> & { readonly messages: M },
  id: Id,
  values: Readonly<Record<HolesOf<M[Id]>, string | number>>,
  place: FindingPlace,
): Diagnostic {
  const text = fault.messages[id] as unknown as Message;
  return {
    code: fault.code,
    name: fault.name,
    severity: place.severity ?? fault.severity,
    message: text(values),
    source: place.source,
    span: place.span,
    path: place.path ?? "",
    related: place.related ?? [],
    fixes: place.fixes ?? [],
  };
}
