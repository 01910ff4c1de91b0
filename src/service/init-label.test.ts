import { expect, test } from "vitest";
import { labelOfName, makeUnique } from "../model/label-of-name.ts";
import { chooseLabels, labelOfStem, stemOf } from "./init-label.ts";

test.each([
  ["models/face.om", "face"],
  ["face.v2.om", "face_v2"],
  ["310b.om", "m310b"],
  ["größe.om", "gr__e"],
  ["a b.om", "a_b"],
  ["-face-.om", "_face_"],
  ["wake-word.om", "wake-word"],
  ["noextension", "noextension"],
])("the file %s gives the label %s", (path, label) => {
  expect(labelOfStem(stemOf(path))).toBe(label);
});

test.each([
  ["data", "data"],
  ["Concat_42:0:boxes", "Concat_42_0_boxes"],
  ["import/input:om", "import_input_om"],
  ["serving_default_x:0", "serving_default_x_0"],
  ["0", "input_0"],
  ["", "input_2"],
  ["输入", "input_2"],
])("the artifact's name %s gives the label %s", (name, label) => {
  expect(labelOfName(name, "input_2")).toBe(label);
});

test("labels are unique, in order", () => {
  expect(makeUnique(["a", "b", "a", "a"])).toEqual(["a", "b", "a_2", "a_3"]);
});

test.each([
  [["x/face.om"], "face", ["default"]],
  [["hr_wrist.om", "hr_pocket.om"], "hr", ["wrist", "pocket"]],
  [["a.om", "b.om"], "a", ["a", "b"]],
  [["net_1.om", "net_2.om"], "net_1", ["net_1", "net_2"]],
  [["x/net.om", "y/net.om"], "net", ["net", "net_2"]],
])("%j name the model %s and its variants %j", (paths, model, variants) => {
  expect(chooseLabels(paths)).toEqual({ model, variants });
});
