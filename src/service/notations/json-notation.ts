import { editJson } from "../../formats/json/edit-json.ts";
import { readJson } from "../../formats/json/read-json.ts";
import { writeJson } from "../../formats/json/write-json.ts";
import type { Notation } from "../notation.ts";

/** JSON. */
export const jsonNotation: Notation = { id: "json", read: readJson, write: writeJson, edit: editJson };
