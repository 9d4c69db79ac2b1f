/** The name of a file that one downloads, without its extension: the parts there are, with only plain characters. */
export const toNomeFile = (parti: readonly (string | number | undefined)[]): string =>
  parti
    .filter((p) => p !== undefined)
    .join('-')
    .replace(/[^\w.-]+/g, '_')
