import { expect, test } from "vitest";
import { Source } from "../../base/source.ts";
import { bindDocuments } from "../../bind/bind-documents.ts";
import { readDocument } from "../../schema/read-document.ts";
import { readHml } from "../../syntax/read-hml.ts";
import { runRules } from "../run-rules.ts";
import { deviceTitleInTwoClasses } from "./device-title-in-two-classes.ts";

/** What the rule finds in each of some files, as `path: message`. */
function judge(files: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  const documents = Object.entries(files).map(([file, text]) => {
    const tree = readHml(new Source(file, `hml 1.0\n${text}`)).value;
    return { file, document: readDocument(tree, { missing: "ignore" }).value };
  });
  const workspace = bindDocuments(documents).value;
  return Object.fromEntries(
    documents.map(({ file, document }) => [
      file,
      runRules(document, { rules: [deviceTitleInTwoClasses], workspace }).map(
        ({ path, message }) => `${path}: ${message}`,
      ),
    ]),
  );
}

test("what is imported was there before, wherever its name stands in the order", () => {
  const found = judge({
    "/w/own.hml": 'import "devices.hml"\ndevice band { title: "Band 8", type: phone }\n',
    "/w/devices.hml": 'device strap { title: "Band 8", type: wearable }\n',
  });
  expect(found).toEqual({
    "/w/own.hml": [
      '/device/band/type: "Band 8" is declared of type "phone" here and of type "wearable" as "strap"; a product is of one type',
    ],
    "/w/devices.hml": [],
  });
});

test("of two devices of one document the first is right", () => {
  const found = judge({
    "/w/own.hml":
      'device one { title: "Band 8", type: wearable }\ndevice two { title: "Band 8", type: phone }\n',
  });
  expect(found["/w/own.hml"]).toEqual([
    '/device/two/type: "Band 8" is declared of type "phone" here and of type "wearable" as "one"; a product is of one type',
  ]);
});
