import { editYaml } from "../../formats/yaml/edit-yaml.ts";
import { readYaml } from "../../formats/yaml/read-yaml.ts";
import { writeYaml } from "../../formats/yaml/write-yaml.ts";
import type { Notation } from "../notation.ts";

/** YAML. */
export const yamlNotation: Notation = { id: "yaml", read: readYaml, write: writeYaml, edit: editYaml };
