/**
 * A sign that a text may say a character that it does not hold: `\u202e` (HML, JSON, YAML), `\U0000202e` (YAML), or
 * `&#x202e;` (XML). The escapes of YAML that name a character by a letter or two digits make none that matters here.
 */
export const escapes = /\\[uU]|&#/;
