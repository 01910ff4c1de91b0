/** What stands in place of a value that could name a place or a person on the builder's machine. */
const redacted = "…";

/** Values that say nothing of a machine: numbers, chips, types, shapes, flags. */
const harmless = /^[A-Za-z0-9_.,:;x+-]*$/;

/** A file name: something with a suffix that begins with a letter. */
const fileName = /\.[A-Za-z]\w*$/;

/**
 * A build command as it may be shown: option names stay, and of their values those that cannot lead to the builder's
 * machine. Paths, file names and anything out of the ordinary become `…`. Quotes are dropped.
 */
export function redactCommand(command: string): string {
  return splitWords(command)
    .map((word) => {
      const option = /^(--?[A-Za-z][\w-]*=)(.*)/s.exec(word);
      if (!option) return redactValue(word);
      const [, name = "", value = ""] = option;
      return name + redactValue(value);
    })
    .join(" ");
}

function redactValue(value: string): string {
  return harmless.test(value) && !fileName.test(value) ? value : redacted;
}

/** Words as a shell would split them, quotes removed; an unclosed quote runs to the end. */
function splitWords(command: string): string[] {
  const words = command.match(/(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s"'])+/g) ?? [];
  return words.map((word) => word.replace(/["']/g, ""));
}
