import { editHml } from "../../syntax/edit-hml.ts";
import { readHml } from "../../syntax/read-hml.ts";
import { writeHml } from "../../syntax/write-hml.ts";
import type { Notation } from "../notation.ts";

/** HML text. */
export const hmlNotation: Notation = { id: "hml", read: readHml, write: writeHml, edit: editHml };
