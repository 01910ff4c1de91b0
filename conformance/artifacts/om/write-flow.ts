import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";

/** One model that a flow file carries. */
export interface FlowPart {
  readonly name: string;
  /** The processor kind it runs on: `NPU`, `HOST_CPU`. */
  readonly processor: string;
  /** A complete `.om` container. */
  readonly om: Uint8Array;
}

/** `FlowModelDef`: what the parts are called. */
export function writeFlowDefinition(name: string): Uint8Array {
  return new BinaryWriter().tag(1, WireType.LengthDelimited).string(name).finish();
}

/** `SubmodelDef`: one nested model. */
export function writeFlowPart(part: FlowPart): Uint8Array {
  const writer = new BinaryWriter();
  writer.tag(1, WireType.LengthDelimited).string(part.name);
  writer.tag(2, WireType.LengthDelimited).string(part.processor);
  return writer.tag(3, WireType.LengthDelimited).bytes(part.om).finish();
}
