/**
 * Operator types of MindSpore Lite by their place in the schema's union, counted from 1 (`ops.fbs` of schema MSL2). New
 * ones are only ever added at the end.
 */
const current = `
Abs Activation ActivationGrad Adam AddFusion AdderFusion AddGrad AddN All ApplyMomentum ArgMaxFusion
ArgMinFusion Assert Assign AssignAdd AudioSpectrogram AvgPoolFusion AvgPoolGrad BatchNorm BatchNormGrad
BatchToSpace BatchToSpaceND BiasAdd BinaryCrossEntropy BinaryCrossEntropyGrad BiasAddGrad BroadcastTo
Cast Ceil Clip Concat Attention Conv2DBackpropFilterFusion Conv2DBackpropInputFusion Conv2DFusion
Conv2dTransposeFusion Cos ConstantOfShape Crop CustomExtractFeatures CustomNormalize CustomPredict
DeConv2DGradFilter Depend DepthToSpace DetectionPostProcess DivFusion DivGrad Dropout DropoutGrad Elu
Eltwise Equal EmbeddingLookupFusion ExpFusion ExpandDims FakeQuantWithMinMaxVars
FakeQuantWithMinMaxVarsPerChannel FftReal FftImag Flatten FlattenGrad Floor FloorDiv FloorMod Fill
FullConnection FusedBatchNorm Gather GatherNd Greater GreaterEqual HashtableLookup InstanceNorm
LayerNormFusion LeakyRelu Less LessEqual Log LogGrad LogicalAnd LogicalNot LogicalOr LpNormalization LRN
LshProjection LSTM L2NormalizeFusion MatMulFusion Maximum MaximumGrad MaxPoolFusion MaxPoolGrad
SwitchLayer Mfcc Minimum MinimumGrad Mod MulFusion MulGrad Neg NegGrad NotEqual NonMaxSuppression OneHot
OnesLike PadFusion PartialFusion PowerGrad PowFusion PriorBox PReLUFusion QuantDTypeCast Rank Range
Reciprocal RealDiv ReduceFusion Reshape Resize ReverseSequence ReverseV2 Rfft ROIPooling Round Rsqrt
ScaleFusion ScatterNd SGD Shape SigmoidCrossEntropyWithLogits SigmoidCrossEntropyWithLogitsGrad Sin
SkipGram SliceFusion SmoothL1Loss SmoothL1LossGrad Softmax SoftmaxCrossEntropyWithLogits SpaceToBatch
SpaceToBatchND SpaceToDepth SparseSoftmaxCrossEntropyWithLogits SparseToDense Split Sqrt Squeeze Square
SquaredDifference Stack StridedSlice SubFusion SubGrad Switch TensorListFromTensor TensorListGetItem
TensorListReserve TensorListSetItem TensorListStack TileFusion TopKFusion Transpose Unique
UnsortedSegmentSum Unsqueeze Unstack LSTMGrad Where ZerosLike Select ScatterNdUpdate GRU NonZero
InvertPermutation Size RandomStandardNormal CropAndResize Erf StridedSliceGrad IsFinite LinSpace
UniformReal AbsGrad RsqrtGrad SqrtGrad LayerNormGrad ResizeGrad Splice LogSoftmax Call Custom CumSum
SplitWithOverlap GenOP RaggedRange GLU TensorArray TensorArrayRead TensorArrayWrite Affine AllGather
ReduceScatter DynamicQuant LSTMGradData LSTMGradWeight RandomNormal NLLLoss NLLLossGrad FormatTranspose
GatherD GroupNormFusion Log1p TensorScatterAdd SparseFillEmptyRows SparseReshape SparseSegmentSum
ScatterElements Triu Tril AdamWeightDecay FillV2
`;

/** The same of the schema before 1.1 (`model_v0.fbs`, files without identifier or with `MSL0`). */
const former = `
Concat SoftMax Activation Conv2D FusedBatchNorm BatchNorm BiasAdd Pooling ROIPooling DepthwiseConv2D
DeDepthwiseConv2D Resize DetectionPostProcess FullConnection Mean DeConv2D Scale Reshape Eltwise
NetOutput Add Sub MatMul StridedSlice Power Slice Stack Mul RealDiv Pad Maximum Minimum PReLU LeakyReLU
ArgMax ArgMin Exp Crop Range Rsqrt ExpandDims Tile Cast Shape Nchw2Nhwc Nhwc2Nchw QuantDTypeCast Split
Permute FakeQuantWithMinMaxVars Equal Less Greater NotEqual LessEqual GreaterEqual Min Floor Abs Neg Cos
Sin Sqrt Square Constant Log Tan Atan Asin Clip Transpose Squeeze Unsqueeze Upsample Dropout Broadcast
BroadcastTo Lrn ZerosLike TopK SpaceToDepth SpaceToBatch SparseToDense ReverseSequence Rank Gather
GatherNd Fill Elu DepthToSpace BatchToSpace AddN Ceil EmbeddingLookup EmbeddingLookupSparse FloorDiv
FloorMod L2Norm LocalResponseNormalization MatrixDiag Reduce Reverse Round Select Scatter ScatterND
ConstantOfShape Unique Unstack LogicalAnd LogicalOr LogicalXor LogicalNot OnnxInt8Quantize
OnnxInt8Dequantize FakeQuantWithMinMax FakeQuantWithMinMaxPerChannel BatchNormFold MulFold AddFold
SquaredDifference Flatten FlattenGrad TupleGetItem Div Where OneHot Lstm Conv2DGradFilter
Conv2DGradInput PoolingGrad BNGrad Assign ApplyMomentum BiasGrad SoftmaxCrossEntropy AddGrad SubGrad
MulGrad DivGrad PowerGrad ActivationGrad PriorBox SpaceToBatchND Depend Return MakeTuple ToFormat
Proposal Custom BlackBox NegGrad LogGrad BatchToSpaceND LshProjection HashtableLookup SkipGram
DeConv2DGradFilter CustomPredict CustomNormalize CustomExtractFeatures AudioSpectrogram Mfcc Rfft
FftReal FftImag Sgd Adam GroupConv2DGradInput Loop NonMaxSuppression InstanceNorm Identity LayerNorm
While ControlDepend UnsortedSegmentSum AssignAdd OnesLike BinaryCrossEntropyGrad BinaryCrossEntropy
LpNormalization DropoutGrad MaximumGrad MinimumGrad Switch Partial TensorListFromTensor TensorListStack
TensorListGetItem TensorListSetItem TensorListReserve All Assert Adder SparseSoftmaxCrossEntropy
SmoothL1Loss SmoothL1LossGrad SigmoidCrossEntropyWithLogits SigmoidCrossEntropyWithLogitsGrad Reciprocal
Merge Mod GeLU
`;

const currentNames = current.trim().split(/\s/);
const formerNames = former.trim().split(/\s/);

/** Name of an operator type, or `operator <number>` for one that is newer than this list. */
export function msOperator(type: number, schema: "current" | "former"): string {
  return (schema === "current" ? currentNames : formerNames)[type - 1] ?? `operator ${type}`;
}
