import { expect } from 'vitest'
import type { RichiestaStampa } from '../../src/documenti/stampa/richiesta.ts'
import type { Stampante } from '../../src/documenti/stampa/stampante.ts'
import type { Scheda } from '../../src/dominio/scheda/scheda.ts'
import { printCentesimi } from '../../src/dominio/valori/centesimi.ts'
import { printData } from '../../src/dominio/valori/data.ts'
import { printDecimale } from '../../src/dominio/valori/decimale.ts'
import { apriPdf, compatta } from './apri-pdf.ts'

/** Prints one volume and opens it; a print that fails fails the test with its own words. */
export const stampaEApri = async (stampante: Stampante, r: RichiestaStampa) => {
  const esito = await stampante.stampa(r)
  if (!esito.ok) throw new Error(esito.messaggio)
  const pdf = esito.volumi[0]?.pdf
  if (!pdf) throw new Error('nessun volume')
  return { pdf, avvisi: esito.avvisi, aperto: await apriPdf(pdf) }
}

/** Every value of a card as the paper must show it. */
const valori = (s: Scheda): string[] =>
  [
    s.codice,
    s.descrizione,
    s.tipo,
    s.areaTematica,
    s.assessorato,
    s.direzione,
    s.direttore,
    s.centro,
    s.responsabile,
    s.centroStampa,
    s.vista,
    ...s.collegamenti.flatMap((c) => [c.livello, `${c.codice}${c.titolo}`]),
    ...s.statoDiAttuazione.map((n) => n.testo),
    ...s.fasi.flatMap((f) => [
      f.nota && `Nota${f.nota}`,
      [
        f.descrizione,
        f.peso === null ? 'n.d.' : printCentesimi(f.peso),
        f.avanzamento === null ? 'n.d.' : printCentesimi(f.avanzamento),
        ...[f.inizioPrevisto, f.finePrevista, f.inizioEffettivo, f.fineEffettiva].map((d) =>
          d ? printData(d) : '–',
        ),
        f.responsabile ?? '–',
        f.centro ?? '–',
      ].join(''),
    ]),
    ...s.indicatori.flatMap((i) => [
      i.descrizione,
      i.tipo,
      i.valoreAtteso && printDecimale(i.valoreAtteso),
      i.valoreRaggiunto && printDecimale(i.valoreRaggiunto),
      ...Object.values(i.storico).map(printDecimale),
      i.nota,
    ]),
  ].filter((v) => v !== null)

/** Fails when a value of the card is not in the text, white space apart. */
export const attendiIntera = (testo: string, s: Scheda): void => {
  const cercato = compatta(testo)
  for (const v of valori(s)) expect(cercato).toContain(compatta(v))
}
