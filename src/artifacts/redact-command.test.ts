import { expect, test } from "vitest";
import { redactCommand } from "./redact-command.ts";

test.each([
  [
    "atc --model=/home/anna/net.onnx --framework=5 --output=/home/anna/out/net --soc_version=Ascend310B4",
    "atc --model=… --framework=5 --output=… --soc_version=Ascend310B4",
  ],
  [
    'C:\\tools\\atc.exe --input_shape="data:1,3,224,224" --input_format NCHW',
    "… --input_shape=data:1,3,224,224 --input_format NCHW",
  ],
  [
    "/usr/local/bin/atc.bin --model 'my net.pb' --op_select_implmode=high_precision",
    "… --model … --op_select_implmode=high_precision",
  ],
  [
    "atc --insert_op_conf=aipp.cfg --precision_mode=allow_mix_precision",
    "atc --insert_op_conf=… --precision_mode=allow_mix_precision",
  ],
  ['atc --out_nodes="a/b:0" --log=~/x', "atc --out_nodes=… --log=…"],
  ["atc --atc_version=1.75.22", "atc --atc_version=1.75.22"],
  ['atc --model="unclosed /secret/x', "atc --model=…"],
  ["", ""],
])("%s", (command, shown) => {
  expect(redactCommand(command)).toBe(shown);
});
