/** Builds the pages' assets into a folder; answers logical name → name with the content's hash. */
export function costruisciStatico(cartella: string): Promise<Record<string, string>>
