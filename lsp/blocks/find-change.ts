/** Characters that are compared at once: as fast as memory where they are the same. */
const step = 4096;

/** How much of two texts is the same at the beginning and, behind that, at the end. */
export function findChange(from: string, to: string): { readonly start: number; readonly end: number } {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start + step <= most && from.slice(start, start + step) === to.slice(start, start + step))
    start += step;
  while (start < most && from.charCodeAt(start) === to.charCodeAt(start)) start++;
  const rest = most - start;
  let end = 0;
  while (end + step <= rest && tail(from, end) === tail(to, end)) end += step;
  while (end < rest && from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end)) end++;
  return { start, end };
}

function tail(text: string, end: number): string {
  return text.slice(text.length - end - step, text.length - end);
}
