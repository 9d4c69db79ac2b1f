/** Where to go after signing in when nothing says so. */
const INIZIO = '/'
const LUNGHEZZA_MASSIMA = 2_000

/**
 * The page to go back to after signing in: only a path of this program. Anything that a browser could take for another
 * site ("//altrove", "/\altrove", "https:…"), and the pages of signing in themselves, become the first page.
 */
export const toRitorno = (poi: unknown): string => {
  if (typeof poi !== 'string' || poi.length > LUNGHEZZA_MASSIMA || !/^\/(?![/\\])[\x21-\x7e]*$/.test(poi))
    return INIZIO
  const base = 'http://interno.invalid'
  const letto = URL.canParse(poi, base) ? new URL(poi, base) : null
  if (letto === null || letto.origin !== base || poi.includes('\\')) return INIZIO
  if (/^\/(accedi|esci|link)(\/|$)/.test(letto.pathname) || letto.pathname.startsWith('//')) return INIZIO
  return `${letto.pathname}${letto.search}${letto.hash}`
}

/** The sign-in page that leads back to an address. */
export const indirizzoAccedi = (poi: string): string => {
  const ritorno = toRitorno(poi)
  return ritorno === INIZIO ? '/accedi' : `/accedi?poi=${encodeURIComponent(ritorno)}`
}
