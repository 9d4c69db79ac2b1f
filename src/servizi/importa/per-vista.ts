import type { Segnalazione } from '../../documenti/lettura/esito.ts'
import type { Scheda } from '../../dominio/scheda/scheda.ts'
import type { DataIso } from '../../dominio/valori/data.ts'
import type { Lettura } from './tipi.ts'

/**
 * A workbook may hold several views of the plan: each becomes a reading of its own, with the doubts about its cards;
 * those about the file as a whole stand with the first. Rows of a sheet are not pages of a print, so the cards keep no
 * place: a finding must not send anyone to look for page 2 of a print that isn't there.
 */
export const splitPerVista = (lettura: Lettura): readonly Lettura[] => {
  const gruppi = [...Map.groupBy(lettura.schede, (s) => s.vista)]
  if (gruppi.length === 0) return [lettura]
  const vistaDi = new Map(lettura.schede.toReversed().map((s) => [s.codice, s.vista]))
  const titoli = new Map(lettura.viste?.map((v) => [v.codice, v.titolo]))
  return gruppi.map(([codice, schede], i): Lettura => {
    const sua = (s: Segnalazione) =>
      s.scheda !== null && vistaDi.has(s.scheda) ? vistaDi.get(s.scheda) === codice : i === 0
    return {
      ...lettura,
      frontespizio: {
        ...lettura.frontespizio,
        al: findAl(schede),
        vista: codice === '' ? null : { codice, titolo: titoli.get(codice) ?? codice },
      },
      schede: schede.map(senzaPosto),
      segnalazioni: lettura.segnalazioni.filter(sua),
    }
  })
}

/** The date that all the narratives speak of; null when they differ. */
const findAl = (schede: readonly Scheda[]): DataIso | null => {
  const date = new Set(schede.flatMap((s) => s.statoDiAttuazione.map((st) => st.al)))
  const [al] = date
  return date.size === 1 && al !== undefined ? al : null
}

const senzaPosto = (s: Scheda): Scheda => ({
  ...s,
  origine: null,
  fasi: s.fasi.map((f) => ({ ...f, origine: null })),
  indicatori: s.indicatori.map((x) => ({ ...x, origine: null })),
})

/** The only one there is. */
export const getUnica = <T>(voci: readonly T[]): T => {
  const [prima] = voci
  if (prima === undefined || voci.length > 1)
    throw new Error(`Il documento contiene ${voci.length} viste: si importano una per una`)
  return prima
}
