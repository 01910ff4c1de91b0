import { editXml } from "../../formats/xml/edit-xml.ts";
import { readXml } from "../../formats/xml/read-xml.ts";
import { writeXml } from "../../formats/xml/write-xml.ts";
import type { Notation } from "../notation.ts";

/** XML. */
export const xmlNotation: Notation = { id: "xml", read: readXml, write: writeXml, edit: editXml };
