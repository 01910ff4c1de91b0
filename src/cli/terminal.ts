import { fstatSync, type Stats, statSync, writeSync } from "node:fs";

/** Where a command prints. Writing is synchronous: nothing is lost when the process ends. */
export interface Terminal {
  /** What the command is for; the only thing on stdout. */
  out(text: string): void;
  /** What a person should know besides. */
  err(text: string): void;
  /** Whether colours are wanted on stdout. */
  readonly colours: boolean;
  /** Columns of the terminal; 100 where there is none. */
  readonly width: number;
  /** Shows how far long work is, on one line of stderr, where a terminal listens. */
  progress(text: string): void;
  /** Takes the progress line away. */
  endProgress(): void;
}

/** Work that takes longer than this, in milliseconds, shows how far it is. */
const patience = 400;
const defaultWidth = 100;

export function createTerminal(environment: NodeJS.ProcessEnv): Terminal {
  const started = performance.now();
  let shown = false;
  const endProgress = () => {
    if (shown) write(2, "\r\u001b[K");
    shown = false;
  };
  return {
    out: (text) => {
      endProgress();
      write(1, text);
    },
    err: (text) => {
      endProgress();
      write(2, text);
    },
    colours: wantsColours(environment),
    get width() {
      return isTerminal(1) ? process.stdout.columns || defaultWidth : defaultWidth;
    },
    progress: (text) => {
      if (performance.now() - started < patience || !isTerminal(2)) return;
      write(2, `\r\u001b[K${text.slice(0, 78)}`);
      shown = true;
    },
    endProgress,
  };
}

/** Pipes, files and the null device are known without loading what terminals need. */
function isTerminal(fd: 1 | 2): boolean {
  try {
    const stat = fstatSync(fd);
    if (!stat.isCharacterDevice() || isNullDevice(stat)) return false;
    return process.getBuiltinModule("tty").isatty(fd);
  } catch {
    // A stream that is closed listens to nobody.
    return false;
  }
}

function isNullDevice({ rdev }: Stats): boolean {
  return process.platform !== "win32" && rdev === statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
}

/** https://no-color.org; `FORCE_COLOR` as other tools of the ecosystem read it. */
function wantsColours({ NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal(1) && TERM !== "dumb";
}

function write(fd: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (fault) {
      const { code } = fault as NodeJS.ErrnoException;
      // Whoever read us has heard enough (`hml check | head`): that is no fault of ours.
      if (code === "EPIPE") process.exit(0);
      if (code !== "EAGAIN") throw fault;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
