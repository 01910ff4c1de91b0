import { message } from "../../diagnostics/message.ts";
import { formatSize, parseSize, sizeMatches } from "../../model/values/size.ts";
import { defineRule } from "../define-rule.ts";

/** VAL-002. */
export const sizeDisagreesWithBytes = defineRule({
  code: "HML2200",
  name: "size-disagrees-with-bytes",
  severity: "error",
  origin: ["VAL-002", "S15", "S26"],
  on: "variant",
  fixable: true,
  summary: "`size` is not what `bytes` rounds to.",
  reason:
    "`bytes` is exact and normative, `size` is the same number for people: with the decimals that it shows, it must be what the bytes round to, half up. `5MB` stands for 4,500,000 to 5,499,999 bytes, and `KiB MiB GiB` for powers of 1024. A difference decides whether the model fits a device, so one of the two is wrong.",
  messages: {
    default: message`"${"size"}" is not ${"bytes"} bytes, which are ${"right"}; the size should agree with the bytes`,
  },
  bad: [
    {
      text: "model face { variant small { bytes: ⟪4812345⟫, size: ⟦5.4MB⟧ } }",
      fixed: "model face { variant small { bytes: 4812345, size: 4.8MB } }",
    },
    {
      text: "model face { variant small { bytes: ⟪5500000⟫, size: ⟦5MB⟧ } }",
      note: "One byte above the range.",
    },
    { text: "model face { variant small { bytes: ⟪4812345⟫, size: ⟦4.8MiB⟧ } }" },
    {
      text: "model face { variant small { bytes: ⟪52345⟫, size: ⟦0.52MB⟧ } }",
      fixed: "model face { variant small { bytes: 52345, size: 0.05MB } }",
      note: "As many decimals as were written.",
    },
    {
      text: "model face { variant small { bytes: ⟪4812⟫, size: ⟦5MB⟧ } }",
      fixed: "model face { variant small { bytes: 4812, size: 4.81KB } }",
      note: "In the unit that was written nothing would be left of it.",
    },
  ],
  good: [
    {
      text: "model face { variant small { bytes: 5499999, size: 5MB } }",
      note: "The last byte of the range.",
    },
    { text: "model face { variant small { bytes: 4500000, size: 5MB } }", note: "The first." },
    { text: "model face { variant small { bytes: 524288, size: 512KiB } }" },
  ],
  check(variant, { artifact, at, set, report }) {
    const { bytes, size } = variant;
    // Where the file was read, each of the two is held against it, and the one that is wrong is found.
    if (artifact(variant)?.bytes !== undefined) return;
    if (bytes === undefined || size === undefined || sizeMatches(size, bytes)) return;
    const right = printLike(size, bytes);
    report(
      "default",
      at(variant, "size"),
      { size, bytes, right },
      {
        related: [[at(variant, "bytes"), "the exact length"]],
        fix: { title: `Write ${right}`, safe: true, changes: [set(variant, "size", right)] },
      },
    );
  },
});

/** The size of that many bytes in unit and decimals of another size, where that says anything; else three digits. */
function printLike(size: string, bytes: number): string {
  const like = parseSize(size);
  if (!like) return formatSize(bytes);
  const scale = 10n ** BigInt(like.decimals);
  const unit = BigInt(like.unitBytes);
  const mantissa = (2n * BigInt(bytes) * scale + unit) / (2n * unit);
  if (mantissa === 0n) return formatSize(bytes);
  const digits = mantissa.toString().padStart(like.decimals + 1, "0");
  const whole = digits.slice(0, digits.length - like.decimals);
  return `${whole}${like.decimals > 0 ? `.${digits.slice(-like.decimals)}` : ""}${like.unit}`;
}
