import type { Host } from "../../src/base/host.ts";
import { rules } from "../../src/rules/catalogue.ts";
import { describeFault } from "../describe-fault.ts";
import { guardRules } from "../guard-rules.ts";
import { overlayHost } from "../overlay-host.ts";
import { LocalBackground } from "./local-background.ts";
import type { BackgroundMessage, BackgroundReply } from "./messages.ts";

/** The end of a channel at which a thread sits. */
export interface BackgroundPort {
  on(event: "message", listener: (message: BackgroundMessage) => void): void;
  postMessage(reply: BackgroundReply): void;
}

/** Does what the server asks for, in a thread of its own: whatever a check or a file takes, no keystroke waits for it. */
export function serveBackground(port: BackgroundPort, host: Host): void {
  const open = new Map<string, { readonly text: string; readonly stamp: string }>();
  let count = 0;
  const guarded = guardRules(rules, ({ code, name }, fault) =>
    port.postMessage({ kind: "rule", code, name, detail: describeFault(fault) }),
  );
  const background = new LocalBackground(
    overlayHost(host, (path) => open.get(path)),
    guarded,
  );
  port.on("message", (message) => {
    if (message.kind === "open") {
      const { path, text } = message;
      if (text === undefined) open.delete(path);
      else open.set(path, { text, stamp: `open:${++count}` });
      return;
    }
    const { id } = message;
    const work = message.kind === "check" ? background.check(message.request) : background.read(message.path);
    work.then(
      (value) => port.postMessage({ kind: "answer", id, value }),
      (fault: unknown) => port.postMessage({ kind: "failed", id, detail: describeFault(fault) }),
    );
  });
}
