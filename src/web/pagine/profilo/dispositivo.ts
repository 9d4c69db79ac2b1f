const BROWSER: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SISTEMI: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iPhone o iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** What a browser says it is, in two words a person recognises ("Firefox, Windows"); null when it says nothing known. */
export const wordDispositivo = (agente: string | null): string | null => {
  const trova = (voci: typeof BROWSER) => voci.find(([forma]) => forma.test(agente ?? ''))?.[1]
  const parti = [trova(BROWSER), trova(SISTEMI)].filter((p) => p !== undefined)
  return parti.length === 0 ? null : parti.join(', ')
}
