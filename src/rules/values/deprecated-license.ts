import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Words of an expression: identifiers and operators. */
const words = /[^\s()]+/g;

/** Identifiers that SPDX has withdrawn, and what it says to write instead (SPDX licence list 3.28, `deprecatedLicenseIds`). */
const replacements: Readonly<Record<string, string>> = {
  "AGPL-1.0": "AGPL-1.0-only",
  "AGPL-3.0": "AGPL-3.0-only",
  "BSD-2-Clause-FreeBSD": "BSD-2-Clause-Views",
  "BSD-2-Clause-NetBSD": "BSD-2-Clause",
  "GFDL-1.1": "GFDL-1.1-only",
  "GFDL-1.2": "GFDL-1.2-only",
  "GFDL-1.3": "GFDL-1.3-only",
  "GPL-1.0": "GPL-1.0-only",
  "GPL-2.0": "GPL-2.0-only",
  "GPL-2.0-with-GCC-exception": "GPL-2.0-only WITH GCC-exception-2.0",
  "GPL-2.0-with-autoconf-exception": "GPL-2.0-only WITH Autoconf-exception-2.0",
  "GPL-2.0-with-bison-exception": "GPL-2.0-or-later WITH Bison-exception-2.2",
  "GPL-2.0-with-classpath-exception": "GPL-2.0-only WITH Classpath-exception-2.0",
  "GPL-2.0-with-font-exception": "GPL-2.0-only WITH Font-exception-2.0",
  "GPL-3.0": "GPL-3.0-only",
  "GPL-3.0-with-GCC-exception": "GPL-3.0-only WITH GCC-exception-3.1",
  "GPL-3.0-with-autoconf-exception": "GPL-3.0-only WITH Autoconf-exception-3.0",
  "LGPL-2.0": "LGPL-2.0-only",
  "LGPL-2.1": "LGPL-2.1-only",
  "LGPL-3.0": "LGPL-3.0-only",
  "Net-SNMP": "BSD-3-Clause",
  Nunit: "zlib-acknowledgement",
  "StandardML-NJ": "SMLNJ",
  "bzip2-1.0.5": "bzip2-1.0.6",
  "eCos-2.0": "GPL-2.0-or-later WITH eCos-exception-2.0",
  wxWindows: "LGPL-2.0-or-later WITH WxWindows-exception-3.1",
};

/** VAL-010, for identifiers that were right once. */
export const deprecatedLicense = defineRule({
  code: "HML2203",
  name: "deprecated-license",
  severity: "warning",
  origin: ["VAL-010"],
  on: "model",
  fixable: true,
  summary: "The licence expression uses an identifier that SPDX has withdrawn.",
  reason:
    "`GPL-2.0` never said whether later versions are allowed, so SPDX split it into `GPL-2.0-only` and `GPL-2.0-or-later`; others were renamed or found to be duplicates. Licence scanners warn about the old identifiers or drop them. By the definition of SPDX the old ones mean the replacement that is offered, but ask the owner whether “or later” was meant.",
  messages: {
    default: message`SPDX has withdrawn "${"old"}"; write "${"replacement"}"`,
  },
  bad: [
    {
      text: "model face { license: ⟦GPL-2.0⟧ }",
      fixed: "model face { license: GPL-2.0-only }",
    },
    {
      text: 'model face { license: ⟦"MIT OR LGPL-2.1+"⟧ }',
      fixed: 'model face { license: "MIT OR LGPL-2.1-or-later" }',
    },
  ],
  good: [
    { text: "model face { license: GPL-2.0-or-later }" },
    { text: "model face { license: Apache-2.0 }" },
  ],
  check(model, { at, set, report }) {
    const { license } = model;
    if (license === undefined) return;
    const [first] = [...license.matchAll(words)].flatMap(([old]) => {
      const replacement = replacementOf(old);
      return replacement === undefined ? [] : [{ old, replacement }];
    });
    if (!first) return;
    const mended = license.replace(words, (word) => replacementOf(word) ?? word);
    report("default", at(model, "license"), first, {
      fix: { title: `Write "${mended}"`, safe: false, changes: [set(model, "license", mended)] },
    });
  },
});

/** `GPL-2.0+` was the spelling of “or later”. */
function replacementOf(word: string): string | undefined {
  const id = word.endsWith("+") ? word.slice(0, -1) : word;
  const replacement = Object.hasOwn(replacements, id) ? replacements[id] : undefined;
  return word.endsWith("+") ? replacement?.replace("-only", "-or-later") : replacement;
}
