import type { Fase, Indicatore, Scheda } from '../../src/dominio/scheda/scheda.ts'
import type { RigaNarrativa } from './narrativa.ts'
import type { PaginaScheda } from './pagine.ts'

/**
 * What a perfect reader can know of a generated card. From a PDF, where columns have positions, everything but the
 * layout of the narrative: wrapped lines are joined, a plain new line is a space, a page end is neither a
 * paragraph nor a new line (a list item still begins one).
 */
export const attesoDaPdf = (s: Scheda, pagine: readonly PaginaScheda[]): Scheda => ({
  ...s,
  statoDiAttuazione: s.statoDiAttuazione
    .map(({ al }) => ({ al, testo: narrativaStampata(pagine.filter((p) => p.scheda === s)) }))
    .filter(({ testo }) => testo !== ''),
})

/**
 * From text the same, less what a line without columns has lost: of two numbers one alone is neither; of two
 * planned days one alone is neither; one actual day alone can only be a start; one value alone is neither target
 * nor result; past values fewer than the headings stand under the first of them, uncertain.
 */
export const attesoDaTesto = (
  s: Scheda,
  pagine: readonly PaginaScheda[],
  anni: readonly number[],
): Scheda => {
  const daPdf = attesoDaPdf(s, pagine)
  return {
    ...daPdf,
    fasi: daPdf.fasi.map(faseDaTesto),
    indicatori: daPdf.indicatori.map((i) => indicatoreDaTesto(i, anni)),
  }
}

const faseDaTesto = (f: Fase): Fase => {
  const numeri = f.peso !== null && f.avanzamento !== null
  const previste = f.inizioPrevisto !== null && f.finePrevista !== null
  return {
    ...f,
    peso: numeri ? f.peso : null,
    avanzamento: numeri ? f.avanzamento : null,
    inizioPrevisto: previste ? f.inizioPrevisto : null,
    finePrevista: previste ? f.finePrevista : null,
    inizioEffettivo: f.inizioEffettivo ?? f.fineEffettiva,
    fineEffettiva: f.inizioEffettivo === null ? null : f.fineEffettiva,
  }
}

const indicatoreDaTesto = (i: Indicatore, anni: readonly number[]): Indicatore => {
  const passati = anni.flatMap((anno) => i.storico[String(anno)] ?? [])
  const due = i.valoreAtteso !== null && i.valoreRaggiunto !== null
  if (!due && passati.length > 0)
    throw new Error(
      `"${i.descrizione}": un valore mancante con lo storico non si può rappresentare nel testo senza ingannare chi legge.`,
    )
  return {
    ...i,
    valoreAtteso: due ? i.valoreAtteso : null,
    valoreRaggiunto: due ? i.valoreRaggiunto : null,
    storico: Object.fromEntries(passati.map((valore, n) => [String(anni[n]), valore])),
    storicoIncerto: passati.length > 0 && passati.length < anni.length,
  }
}

/** The narrative as its printed lines tell it, page by page. */
const narrativaStampata = (pagine: readonly PaginaScheda[]): string => {
  let testo = ''
  for (const pagina of pagine) {
    let prima = true
    for (const blocco of pagina.blocchi) {
      if (blocco.genere !== 'narrativa') continue
      for (const riga of blocco.righe) {
        testo += `${testo === '' ? '' : separatore(riga, prima)}${riga.testo}`
        prima = false
      }
    }
  }
  return testo
}

const separatore = (riga: RigaNarrativa, aPaginaNuova: boolean): string => {
  if (riga.stacco && !aPaginaNuova) return '\n\n'
  return riga.apre === 'voce' ? '\n' : ' '
}
