/**
 * Which finding a lie about each statement brings, by the permanent code. Others may come with it: a wrong `bytes` also
 * disagrees with `size`.
 */
export const codesOfLies: Readonly<Record<string, string>> = {};
