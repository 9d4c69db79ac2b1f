import { readData } from '../../dominio/valori/data.ts'
import type { Frontespizio } from './esito.ts'
import { chiave, unisci } from './normalizza.ts'
import { parole } from './numeri.ts'
import { isVuota, type Riga } from './righe.ts'
import { findTitolo, isCodice } from './titoli.ts'

/** The cover's facts; each is null when the cover doesn't carry it. `ente` and `al` come from the pages. */
export const readFrontespizio = (
  copertina: readonly Riga[],
  titolo: string | null,
): Omit<Frontespizio, 'ente' | 'al'> => {
  let data: Frontespizio['dataElaborazione'] = null
  let livello: string | null = null
  let vista: { codice: string; resto: string[] } | null = null
  let centro: { codice: string; resto: string[] } | null = null
  /** What a wrapped line continues. */
  let aperto: string[] | null = null
  for (const r of copertina) {
    if (isVuota(r)) continue
    const k = chiave(r.testo)
    const t = r.testo
    if (findTitolo(t) !== null) aperto = null
    else if (k.startsWith('data elaborazione')) {
      data =
        parole(t)
          .map(readData)
          .find((d) => d !== null) ?? null
      aperto = null
    } else if (k.startsWith('parametri selezionati')) aperto = null
    else if (/^vista /.test(k) && isCodice(parole(t)[1] ?? '')) {
      vista = { codice: parole(t)[1] ?? '', resto: [parole(t).slice(2).join(' ')] }
      aperto = vista.resto
    } else if (/^livello /.test(k)) {
      livello = parole(t).slice(1).join(' ')
      aperto = null
    } else if (/^centro di responsabil/.test(k)) {
      const p = parole(t).slice(3)
      const codice = p[0] ?? ''
      if (isCodice(codice)) {
        centro = { codice, resto: [p.slice(1).join(' ')] }
        aperto = centro.resto
      }
    } else if (aperto) aperto.push(t)
  }
  return {
    titolo,
    dataElaborazione: data,
    vista: vista ? { codice: vista.codice, titolo: unisci(vista.resto) ?? vista.codice } : null,
    livello,
    centro: centro ? { codice: centro.codice, nome: unisci(centro.resto) ?? centro.codice } : null,
  }
}
