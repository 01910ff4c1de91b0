import fc from "fast-check";
import { expect, test } from "vitest";
import { boundModulus, isPolynomial, judgeProtocol, ringDimensionFor } from "./secure-computation.ts";

test("the standard's table is looked up by dimension, security and secret", () => {
  expect(boundModulus(8192, 128, "ternary")).toEqual({ largest: 218, security: 128 });
  expect(boundModulus(8192, undefined, undefined).largest).toBe(218);
  expect(boundModulus(8192, 140, "ternary")).toEqual({ largest: 152, security: 192 });
  expect(boundModulus(8192, 128, "gaussian").largest).toBe(220);
  expect(boundModulus(1000, 128, "ternary").largest).toBeUndefined();
});

test("the least dimension that carries a modulus does carry it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 881 }), (logQ) => {
      const dimension = ringDimensionFor(logQ, 128);
      expect(dimension).toBeDefined();
      expect(boundModulus(dimension ?? 0, 128, "ternary").largest).toBeGreaterThanOrEqual(logQ);
    }),
  );
  expect(ringDimensionFor(882, 128)).toBeUndefined();
});

test("only additions and multiplications are polynomials", () => {
  for (const operator of ["Conv2D", "MatMul", "Add", "AveragePool", "BatchNorm"])
    expect(isPolynomial(operator), operator).toBe(true);
  for (const operator of ["Relu", "Softmax", "MaxPool", "Sigmoid", "Unheard"])
    expect(isPolynomial(operator), operator).toBe(false);
});

test("an honest majority is a majority", () => {
  const feared = (parties: number, corrupted: number, adversary?: string) => ({
    parties,
    corrupted,
    adversary,
  });
  expect(judgeProtocol("shamir", feared(3, 1)).holds).toBe(true);
  expect(judgeProtocol("shamir", feared(2, 1)).holds).toBe(false);
  expect(judgeProtocol("bgw", feared(4, 1, "malicious")).holds).toBe(true);
  expect(judgeProtocol("bgw", feared(3, 1, "malicious")).holds).toBe(false);
  expect(judgeProtocol("spdz", feared(2, 1, "malicious")).holds).toBe(true);
  expect(judgeProtocol("aby3", feared(4, 1)).reason).toContain("there are 4");
  expect(judgeProtocol("yao", feared(2, 1, "malicious")).holds).toBe(false);
  expect(judgeProtocol("x-own", feared(2, 2)).holds).toBe(true);
});

test("whoever bears some corrupt parties bears fewer", () => {
  const protocol = fc.constantFrom("shamir", "bgw", "spdz", "gmw");
  const adversary = fc.constantFrom("semi-honest", "covert", "malicious");
  const count = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(
      protocol,
      adversary,
      fc.integer({ min: 2, max: 20 }),
      count,
      (name, feared, parties, corrupted) => {
        if (!judgeProtocol(name, { parties, corrupted, adversary: feared }).holds || corrupted === 0) return;
        expect(judgeProtocol(name, { parties, corrupted: corrupted - 1, adversary: feared }).holds).toBe(
          true,
        );
      },
    ),
  );
});
