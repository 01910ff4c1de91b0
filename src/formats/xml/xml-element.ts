import type { Span } from "../../base/span.ts";

/** An attribute with its value decoded. Declarations of namespaces are none. */
export interface XmlAttribute {
  /** As written, prefix included. */
  readonly name: string;
  readonly value: string;
  readonly nameSpan: Span;
  /** Quotes included. */
  readonly valueSpan: Span;
}

export interface XmlText {
  readonly type: "text";
  /** Entities and CDATA resolved. */
  readonly text: string;
  readonly span: Span;
}

export interface XmlComment {
  readonly type: "comment";
  /** Between `<!--` and `-->`. */
  readonly text: string;
  readonly span: Span;
}

export interface XmlElement {
  readonly type: "element";
  /** Without prefix. */
  readonly name: string;
  readonly uri: string;
  /** As written, prefix included. */
  readonly nameSpan: Span;
  /** Changes until the element is closed. */
  span: Span;
  /** Behind the `>` of the start tag. */
  startTagEnd: number;
  readonly attributes: readonly XmlAttribute[];
  /** `xmlns` and `xmlns:…`. */
  readonly declarations: readonly XmlAttribute[];
  readonly children: XmlNode[];
  /** It was not closed, or something in it was left out. */
  damaged: boolean;
}

export type XmlNode = XmlElement | XmlText | XmlComment;

/** What one text holds: the root element and the comments around it. */
export interface XmlDocument {
  readonly root: XmlElement | undefined;
  readonly before: readonly XmlComment[];
  readonly after: readonly XmlComment[];
}
