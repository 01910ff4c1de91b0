import type { ElementType } from "../make-values.ts";

/** A model as the two FlatBuffers formats see it: a list of tensors, and operators that refer to them by position. */
export interface LiteModel {
  readonly name: string;
  readonly tensors: readonly LiteTensor[];
  readonly operators: readonly LiteOperator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

export interface LiteTensor {
  readonly name: string;
  readonly type: ElementType;
  /** -1 where a dimension is not known before the model runs. */
  readonly shape: readonly number[];
  /** Bytes of a constant. */
  readonly data?: Uint8Array;
  /** One scale for the tensor, or one a channel. */
  readonly scales?: readonly number[];
  readonly zeroPoints?: readonly number[];
}

export interface LiteOperator {
  /** In the spelling of the format. */
  readonly type: string;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}
