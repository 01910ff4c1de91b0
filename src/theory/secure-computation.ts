/** Largest log₂ of the ciphertext modulus for a ring dimension, by claimed security in bits. */
type ModulusRow = Readonly<Record<128 | 192 | 256, number>>;

/**
 * Homomorphic Encryption Standard of 21 November 2018 (HomomorphicEncryption.org), table 1: ternary secret, classical
 * attacks. The same figures stand in Microsoft SEAL (`hestdparms.h`) and PALISADE (`stdlatticeparms.cpp`).
 */
export const ternaryBounds: Readonly<Record<number, ModulusRow>> = {
  1024: { 128: 27, 192: 19, 256: 14 },
  2048: { 128: 54, 192: 37, 256: 29 },
  4096: { 128: 109, 192: 75, 256: 58 },
  8192: { 128: 218, 192: 152, 256: 118 },
  16384: { 128: 438, 192: 305, 256: 237 },
  32768: { 128: 881, 192: 611, 256: 476 },
};

/** For secrets drawn from the error distribution or uniformly the table is 2 bits higher in every row. */
const otherSecretBonus = 2;

/** What the standard says of some parameters. */
export interface ModulusBound {
  /** Largest log₂ q at the claimed security; `undefined` where the standard has no row. */
  readonly largest: number | undefined;
  /** Security class that was looked up: the least of 128, 192, 256 that is not below the claim. */
  readonly security: 128 | 192 | 256;
}

/** Looks up the standard's bound for a ring dimension, a claimed security in bits and the distribution of the secret. */
export function boundModulus(
  ringDimension: number,
  claimed: number | undefined,
  secret: string | undefined,
): ModulusBound {
  const security = claimed === undefined || claimed <= 128 ? 128 : claimed <= 192 ? 192 : 256;
  const row = ternaryBounds[ringDimension];
  const bonus = secret === undefined || secret === "ternary" ? 0 : otherSecretBonus;
  return { security, largest: row && row[security] + bonus };
}

/** The least ring dimension of the standard that carries a modulus at a security; `undefined` where none does. */
export function ringDimensionFor(logQ: number, security: 128 | 192 | 256): number | undefined {
  const fitting = Object.entries(ternaryBounds).find(([, row]) => row[security] >= logQ);
  return fitting && Number(fitting[0]);
}

/** Operators that are polynomials, by the names that frameworks and offline models give them, in lower case. */
const polynomialOperators: ReadonlySet<string> = new Set([
  ...[
    "add",
    "addn",
    "biasadd",
    "sub",
    "mul",
    "matmul",
    "gemm",
    "fullyconnection",
    "fullyconnected",
    "innerproduct",
  ],
  ...["conv", "conv2d", "convolution", "depthwiseconv2d", "convolutiondepthwise", "batchnorm", "bninference"],
  ...[
    "batchnormalization",
    "scale",
    "eltwise",
    "averagepool",
    "avgpool",
    "globalaveragepool",
    "reducesum",
    "reducemean",
  ],
  ...[
    "reshape",
    "flatten",
    "transpose",
    "permute",
    "concat",
    "slice",
    "split",
    "squeeze",
    "unsqueeze",
    "identity",
  ],
  ...["data", "const", "netoutput", "constant", "pad", "padding", "power", "square"],
]);

/** Whether an operator can be computed on ciphertexts as it is: only additions and multiplications. */
export function isPolynomial(operator: string): boolean {
  return polynomialOperators.has(operator.toLowerCase().replaceAll(/[^a-z0-9]/g, ""));
}

/** What a protocol bears: how many of n parties may be corrupt, by what is feared of them. */
interface ProtocolBound {
  readonly parties?: number;
  readonly semiHonest: (parties: number) => number;
  readonly malicious: (parties: number) => number;
  readonly source: string;
}

const minority = (parties: number) => Math.ceil(parties / 2) - 1;
const third = (parties: number) => Math.ceil(parties / 3) - 1;
const allButOne = (parties: number) => parties - 1;
const nobody = () => 0;

const protocolBounds: Readonly<Record<string, ProtocolBound>> = {
  shamir: { semiHonest: minority, malicious: third, source: "Shamir sharing needs an honest majority" },
  bgw: {
    semiHonest: minority,
    malicious: third,
    source: "BGW bears t < n/2 semi-honest and t < n/3 malicious parties",
  },
  aby3: {
    parties: 3,
    semiHonest: minority,
    malicious: minority,
    source: "ABY3 is for three parties, one corrupt",
  },
  spdz: { semiHonest: allButOne, malicious: allButOne, source: "SPDZ bears all but one" },
  gmw: { semiHonest: allButOne, malicious: nobody, source: "GMW bears all but one, if they are semi-honest" },
  yao: {
    parties: 2,
    semiHonest: () => 1,
    malicious: nobody,
    source: "garbled circuits are for two semi-honest parties",
  },
};

/** Whether a protocol bears what is feared, and why. */
export interface ProtocolVerdict {
  readonly holds: boolean;
  readonly reason: string;
}

/**
 * Whether `protocol` bears `corrupted` of `parties` with that adversary. Covert parties count as malicious. Protocols
 * of others (`x-…`) are not judged.
 */
export function judgeProtocol(
  protocol: string,
  { parties, corrupted, adversary }: { parties: number; corrupted: number; adversary: string | undefined },
): ProtocolVerdict {
  const bound = protocolBounds[protocol];
  if (!bound) return { holds: true, reason: `"${protocol}" is not known here` };
  if (bound.parties !== undefined && bound.parties !== parties)
    return { holds: false, reason: `${bound.source}, and there are ${parties}` };
  const worst = adversary === "malicious" || adversary === "covert";
  const bears = (worst ? bound.malicious : bound.semiHonest)(parties);
  if (corrupted <= bears) return { holds: true, reason: bound.source };
  return {
    holds: false,
    reason: `${bound.source}: of ${parties} it bears ${bears}, and ${corrupted} are feared`,
  };
}

/** What each protocol bears with `parties` parties, in words, for documentation. */
export function describeProtocols(parties: number): readonly {
  readonly protocol: string;
  readonly semiHonest: string;
  readonly malicious: string;
  readonly source: string;
}[] {
  return Object.entries(protocolBounds).map(([protocol, bound]) => {
    const fits = bound.parties === undefined || bound.parties === parties;
    const bears = (count: number) => (fits ? String(count) : `for ${bound.parties} parties`);
    return {
      protocol,
      semiHonest: bears(bound.semiHonest(parties)),
      malicious: bears(bound.malicious(parties)),
      source: bound.source,
    };
  });
}
