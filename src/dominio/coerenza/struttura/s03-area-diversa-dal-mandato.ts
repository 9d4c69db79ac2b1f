import { readCodice } from '../../codici/grammatica.ts'
import { type Controllo, perScheda, rilievoScheda } from '../controllo.ts'

const NUMERO_IN_TESTA = /^\s*(\d{1,3})\s*[.)\-–]/

/**
 * Compares numbers only: the header prints "8. …" and the mandate's code ends in "05". Names are cut at about
 * thirty characters and written differently in the two places, so they are never compared.
 */
export const s03: Controllo = {
  id: 'S03',
  gravita: 'W',
  titolo: "L'area tematica dell'intestazione non è quella del mandato collegato",
  tace: "se l'area non comincia con un numero o manca il collegamento al mandato; i nomi, spesso troncati, non si confrontano mai",
  esamina: perScheda((s, { grammatica }) => {
    const area = s.scheda.areaTematica
    const numero = area === null ? undefined : NUMERO_IN_TESTA.exec(area)?.[1]
    if (area === null || numero === undefined) return []
    const mandati = s.scheda.collegamenti.flatMap((c) => {
      const letto = readCodice(grammatica, c.codice)
      const mandato = letto?.forma === 'mandato' ? letto.parti.mandato : undefined
      return mandato !== undefined && /^\d+$/.test(mandato) ? [{ ...c, numero: Number(mandato) }] : []
    })
    if (mandati.length === 0 || mandati.some((m) => m.numero === Number(numero))) return []
    const mandato = mandati[0]
    if (!mandato) return []
    return [
      rilievoScheda('S03', s, 'areaTematica', {
        gravita: 'W',
        domanda: `L'intestazione porta l'area «${area}», ma la scheda è collegata al mandato ${mandato.codice}: quale dei due è giusto?`,
        evidenza: `Area tematica «${area}»; collegamento ${mandato.codice} ${mandato.titolo}`.trim(),
      }),
    ]
  }),
}
