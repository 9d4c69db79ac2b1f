/**
 * Text that a calendar can hold: no control characters but the line break (RFC 5545 § 3.1 forbids them, and one of
 * them could begin a line of its own), no half of a surrogate pair.
 */
export const sanitizeTesto = (testo: string): string =>
  testo
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken away
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
    .toWellFormed()
