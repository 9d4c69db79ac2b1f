import type { Vista } from '../../../dominio/piano/vista.ts'
import type { ParoleElenco } from '../../../servizi/quadro/colonne.ts'
import { CHIAVI_FILTRO, isMancanza, isSegnale } from '../../../servizi/quadro/filtri.ts'
import type { Gruppo } from '../../../servizi/quadro/raggruppa.ts'
import { printConteggio } from '../../numeri.ts'
import type { Parole } from '../../parole/it.ts'
import { listChiaviGruppo, nomeGruppo } from './gruppi.tsx'
import type { StatoPiano } from './stato.ts'
import { maiuscola, titoloColonna } from './tabella.tsx'

/** The words that a table of the plan needs on paper and in a spreadsheet: the page's own. */
export const toParoleElenco = (vista: Vista, stato: StatoPiano, parole: Parole) => {
  const { piano, comuni } = parole
  return {
    titolo: (c: Parameters<ParoleElenco['titolo']>[0]) =>
      c === 'codice' ? piano.colonne.codice : titoloColonna(c, vista, parole),
    almeno: piano.elenco.almeno,
    alPiu: piano.elenco.alPiu,
    totali: piano.elenco.totali,
    gravita: comuni.gravita,
    rilievi: comuni.conteggioGravita,
    segnale: (s: keyof typeof piano.segnali) => piano.segnali[s],
    mancanza: (m: keyof typeof piano.mancanze) => piano.mancanze[m],
    tempi: (t: keyof typeof piano.tempi) => piano.tempi[t],
    foglio: piano.elenco.foglio,
    documento: piano.elenco.titolo,
    titoloCartella: piano.elenco.cartella,
    colonnaGruppo: nomeRaggruppamento(vista, stato, parole),
    gruppo: (g: Gruppo) => nomeGruppo(g, stato.per, parole),
    su: (n: number, totale: number) => piano.indicatoriBrevi(n, totale),
    riassunto: (mostrati: number, totali: number, avanzamento: string) =>
      piano.elenco.riassunto(printConteggio(mostrati), printConteggio(totali), avanzamento),
    obiettivi: (n: number) => comuni.obiettivi(printConteggio(n), n === 1),
    senzaCollegamento: piano.albero.senzaCollegamento,
    livello: maiuscola,
  }
}

const nomeRaggruppamento = (vista: Vista, stato: StatoPiano, parole: Parole): string =>
  listChiaviGruppo(vista, parole).find((c) => c.valore === stato.per)?.testo ??
  parole.piano.gruppi.chiavi.assessorato

/** What was asked for, in words: the view, each filter, the grouping, the order. */
export const toParametriElenco = (
  vista: Vista,
  stato: StatoPiano,
  parole: Parole,
): readonly (readonly [string, string])[] => {
  const { piano } = parole
  const { filtro, ordine } = stato
  const filtri = CHIAVI_FILTRO.flatMap((c): (readonly [string, string])[] => {
    const valore = filtro[c]
    if (!valore) return []
    const detto = isSegnale(valore)
      ? piano.segnali[valore]
      : c === 'mancanza' && isMancanza(valore)
        ? piano.mancanze[valore]
        : c === 'questioni'
          ? piano.questioniAperte
          : valore
    return [[piano.criteri[c], detto]]
  })
  return [
    [piano.vista, `${vista.codice} ${vista.titolo}`.trim()],
    ...(filtri.length > 0 ? filtri : [[piano.elenco.filtri, piano.elenco.nessunFiltro] as const]),
    ...(stato.mostra === 'gruppi'
      ? [[piano.gruppi.per, nomeRaggruppamento(vista, stato, parole)] as const]
      : []),
    [
      piano.elenco.ordine,
      ordine.per === 'piano'
        ? piano.elenco.ordineDelPiano
        : `${piano.ordinamenti[ordine.per]}, ${ordine.verso === 'su' ? piano.tabella.crescente : piano.tabella.decrescente}`,
    ],
  ]
}
