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
  ["atc --mode=0 -v --log=info -o out", "atc --mode=0 -v --log=info -o out"],
  ["atc --empty= --next=1", "atc --empty= --next=1"],
  ["atc --a=b=c --d=e.f=g", "atc --a=… --d=…"],
  ["atc --range=1~2 --shape=x:-1,3;y:+2", "atc --range=… --shape=x:-1,3;y:+2"],
  ["convert_v2 net.9b net.b9 v1.x.2 x.1a x.y_z", "convert_v2 net.9b … v1.x.2 x.1a …"],
  ["a.onnx:0 x.pb,y:1 .bashrc", "a.onnx:0 x.pb,y:1 …"],
  ["--1=/a --=/b ---x=/c -x-y_1=/d", "… … … -x-y_1=…"],
  ["-é=1 --mödel=/home/x", "… …"],
  ["x--model=/a", "…"],
  ["  two   words \t\n here ", "two words here"],
  [`--a="x y"z'w' --b='it"s' --c="it's"`, "--a=… --b=its --c=its"],
  [`--a='unclosed /secret/x`, "--a=…"],
  [`--a="line\nbreak" --b`, "--a=… --b"],
  ["", ""],
])("%s", (command, shown) => {
  expect(redactCommand(command)).toBe(shown);
});
