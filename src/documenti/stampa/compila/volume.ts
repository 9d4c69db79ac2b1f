import { toEsportazione } from '../../scambio/esportazione.ts'
import { type AvvisoStampa, sanificaRichiesta } from '../caratteri/avvisi.ts'
import { addPdfUa } from '../conformita/doppia.ts'
import { type listAnniStorico, toContenutoDocumento, type Volume } from '../contenuto/documento.ts'
import { toContenutoNodo } from '../contenuto/nodo.ts'
import { findAnno, toContenutoScheda } from '../contenuto/scheda.ts'
import type { RichiestaStampa } from '../richiesta.ts'
import type { Compilatore } from './compilatore.ts'
import { getFont } from './font.ts'

export interface VolumeCompilato {
  readonly pdf: Buffer
  readonly pagine: number
  readonly avvisi: readonly AvvisoStampa[]
}

/**
 * Compiles one volume: texts made printable, cards laid out, data attached as they are, both standards declared.
 * `anni` are the past years' columns of the whole print, so that every volume has the same ones.
 */
export const compilaVolume = (
  compilatore: Compilatore,
  parte: RichiestaStampa,
  volume: Volume | null,
  anni: ReturnType<typeof listAnniStorico>,
): VolumeCompilato => {
  const dati = toEsportazione(
    parte.ente,
    [parte.vista],
    parte.schede.map((s) => s.scheda),
  )
  const { richiesta: r, avvisi } = sanificaRichiesta(parte, getFont().coperti)
  const elementi =
    r.nodi.length > 0
      ? r.nodi.map((n) => toContenutoNodo(n, r))
      : r.schede.map((s) => toContenutoScheda(s, r, anni.get(findAnno(s.scheda.codice)) ?? []))
  const { pdf, pagine } = compilatore.compila(
    {
      documento: toContenutoDocumento(r, volume),
      elementi,
      allegato: Buffer.from(JSON.stringify(dati)),
    },
    Date.UTC(
      Number(r.dataElaborazione.slice(0, 4)),
      Number(r.dataElaborazione.slice(5, 7)) - 1,
      Number(r.dataElaborazione.slice(8, 10)),
    ) / 1000,
  )
  return { pdf: addPdfUa(pdf), pagine, avvisi }
}
