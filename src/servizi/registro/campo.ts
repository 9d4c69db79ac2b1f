import { CAMPI_FASE, CAMPI_INDICATORE, CAMPI_SCHEDA } from '../../dominio/confronto/campi.ts'
import { printData } from '../../dominio/valori/data.ts'

const nomi = (campi: readonly { readonly campo: string; readonly etichetta: string }[]) =>
  new Map(campi.map((c) => [c.campo, c.etichetta]))

const SCHEDA = nomi(CAMPI_SCHEDA)
const RIGHE = {
  fasi: { uno: 'Fase', molti: 'Fasi', campi: nomi(CAMPI_FASE) },
  indicatori: { uno: 'Indicatore', molti: 'Indicatori', campi: nomi(CAMPI_INDICATORE) },
} as const

const ALTRI: Readonly<Record<string, string>> = {
  statoDiAttuazione: 'Stato di attuazione',
  criticitaCausa: 'Criticità: causa',
  criticitaRimedio: 'Criticità: rimedio',
  criticitaChi: 'Criticità: chi se ne occupa',
  persona: 'Persona sulle schede',
  stato: 'Stato',
  esonero: 'Esonero',
  scadenza: 'Scadenza',
  menoDi50Dipendenti: 'Meno di 50 dipendenti',
  monitoraggi: 'Monitoraggi',
  chiusuraRendicontazione: 'Chiusura della rendicontazione',
  approvazione: 'approvazione',
  termineDifferito: 'termine differito',
  decreto: 'decreto',
}

const isRiga = (radice: string): radice is keyof typeof RIGHE => Object.hasOwn(RIGHE, radice)

/**
 * A field as an office calls it: "fasi.peso" of row 1 is "Fase 2, peso"; "statoDiAttuazione.2031-12-31" carries its
 * date. What nobody has named is shown as it is.
 */
export const printCampoEvento = (campo: string, indice: number | null): string => {
  const proprio = senzaCampagna(campo)
  const [radice = '', ...resto] = proprio.split('.')
  if (isRiga(radice)) {
    const { uno, campi } = RIGHE[radice]
    const quale = indice === null ? uno : `${uno} ${indice + 1}`
    const [sotto] = resto
    return sotto === undefined ? quale : `${quale}, ${campi.get(sotto) ?? sotto}`
  }
  if (radice === 'statoDiAttuazione' && resto[0] !== undefined)
    return `Stato di attuazione al ${printData(resto[0]) || resto[0]}`
  if (radice === 'bilanci') return `Bilancio ${resto[0] ?? ''}, ${ALTRI[resto[1] ?? ''] ?? resto[1] ?? ''}`
  return SCHEDA.get(proprio) ?? (Object.hasOwn(ALTRI, proprio) ? ALTRI[proprio] : undefined) ?? proprio
}

/** What is being filled in names its round first: the field is what matters. */
const senzaCampagna = (campo: string): string => campo.replace(/^campagna\.\d+\./, '')

/** Is a field a part of a card, or of that part? Whether it is being filled in or is on the card by now. */
export const isDellaParte = (campo: string, parte: string): boolean =>
  `${senzaCampagna(campo)}.`.startsWith(`${senzaCampagna(parte)}.`)

/** The parts of a card that a story can be narrowed to, among the fields it has events of; each part once. */
export const listParti = (campi: readonly string[]): { readonly campo: string; readonly nome: string }[] => {
  const parti = new Map<string, string>()
  for (const c of campi) {
    const radice = senzaCampagna(c).split('.')[0] ?? c
    parti.set(radice, isRiga(radice) ? RIGHE[radice].molti : printCampoEvento(radice, null))
  }
  return [...parti]
    .map(([campo, nome]) => ({ campo, nome }))
    .toSorted((a, b) => a.nome.localeCompare(b.nome, 'it'))
}
