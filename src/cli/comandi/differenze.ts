import { printData } from '../../dominio/valori/data.ts'
import type {
  AnteprimaImport,
  CampoCambiato,
  Differenze,
  Segnalazione,
} from '../../servizi/importa/importa.ts'

/** Beyond this a value is cut: the differences must be read at a glance; the data keep it whole. */
const LARGHEZZA = 90

const breve = (testo: string): string => {
  const riga = testo.replace(/\s+/g, ' ')
  return riga.length <= LARGHEZZA ? riga : `${riga.slice(0, LARGHEZZA - 1)}…`
}

const quante = (n: number, una: string, molte: string): string => `${n} ${n === 1 ? una : molte}`

/** The document's name and what it is, in two lines. */
export const printTestata = ({
  nomeFile,
  formato,
  frontespizio: f,
  lette,
  pagine,
}: AnteprimaImport): string => {
  const fatti = [
    f.vista === null ? null : `vista ${f.vista.codice}`,
    f.centro === null ? null : `centro ${f.centro.codice}`,
    f.dataElaborazione === null ? null : `elaborata il ${printData(f.dataElaborazione)}`,
  ].filter((x) => x !== null)
  return [
    `${nomeFile}: ${quante(lette.schede, 'scheda', 'schede')}, ${quante(lette.fasi, 'fase', 'fasi')}, ${quante(lette.indicatori, 'indicatore', 'indicatori')} in ${formato === 'foglio' ? quante(pagine, 'foglio', 'fogli') : quante(pagine, 'pagina', 'pagine')}`,
    ...(fatti.length === 0 ? [] : [`  ${fatti.join(' · ')}`]),
    '',
  ].join('\n')
}

/** + added, ~ changed field by field, ? stored but not in this print (it stays). */
export const printDifferenze = (d: Differenze): string => {
  const righe = [
    ...d.aggiunte.map((s) => `  + ${s.codice} ${breve(s.descrizione)}`),
    ...d.cambiate.flatMap((s) => [`  ~ ${s.codice} ${breve(s.descrizione)}`, ...s.campi.map(printCampo)]),
    ...d.mancanti.map((s) => `  ? ${s.codice} non è in questa stampa: resta com’è`),
    ...d.righeMancanti.map(
      (r) =>
        `  ? ${r.codice} ${r.campo === 'fasi' ? 'fase' : 'indicatore'} non più in stampa, resta: ${breve(r.descrizione)}`,
    ),
  ]
  return righe.length === 0 ? '' : `${righe.join('\n')}\n`
}

const printCampo = ({ etichetta, prima, dopo }: CampoCambiato): string =>
  `      ${etichetta}: ${prima === null ? '(vuoto)' : breve(prima)} → ${dopo === null ? '(vuoto)' : breve(dopo)}`

/** More doubts of one kind than this are told once, with the places: seventeen equal sentences hide the eighteenth. */
const UGUALI = 3

/** What could not be read, or was read with a doubt; errors first, doubts of one kind together. */
export const printSegnalazioni = (segnalazioni: readonly Segnalazione[]): string => {
  const ordine = { errore: 0, dubbio: 1, nota: 2 } as const
  const gruppi = Map.groupBy(
    segnalazioni.toSorted((a, b) => ordine[a.gravita] - ordine[b.gravita]),
    (s) => `${s.gravita} ${s.motivo}`,
  )
  const righe = [...gruppi.values()].flatMap((gruppo) => {
    const [prima] = gruppo
    if (prima === undefined) return []
    if (prima.gravita === 'errore' || gruppo.length <= UGUALI)
      return gruppo.map((s) => `  ${s.gravita}: ${s.messaggio}`)
    const altre = gruppo
      .slice(1)
      .map((s) => `${s.scheda ?? ''} pagina ${s.pagina ?? '?'} riga ${s.riga ?? '?'}`.trim())
    return [
      `  ${prima.gravita}: ${prima.messaggio}`,
      `    Lo stesso dubbio in altri ${altre.length} punti: ${altre.join('; ')}.`,
    ]
  })
  return righe.length === 0 ? '' : `${righe.join('\n')}\n`
}
