import { resolve } from 'node:path'
import { cartellaAllegati } from '../../servizi/prove/deposito.ts'
import { spiegaRottura } from '../../servizi/registro/verifica.ts'
import { type Contenuto, saveArchivio } from '../../servizi/salvataggio/salva.ts'
import { conContesto, type OpzioniDati } from '../contesto.ts'
import { avvisa, FATTO, RIFIUTATO, Rifiuto } from '../uscita.ts'

/**
 * Saves the whole store into a file, while people work; the path goes to standard output. 1 when it could not, or when
 * the history was found broken (the save is there all the same).
 */
export const salva = (file: string, opzioni: OpzioniDati): Promise<number> =>
  conContesto(opzioni, async (ctx) => {
    const destinazione = resolve(file)
    const esito = await saveArchivio(ctx, { file: destinazione, allegati: cartellaAllegati(opzioni) })
    if (!esito.ok) throw new Rifiuto(esito.messaggio)
    process.stdout.write(`${destinazione}\n`)
    avvisa(`Salvato e riletto: ${printContenuto(esito)}, ${printByte(esito.byte)}.`)
    const { storia } = esito.piede
    if (storia.ok) {
      if (storia.eventi > 0)
        avvisa(`Ultima impronta della storia, da annotare altrove: ${storia.eventi}:${storia.ultima}`)
      return FATTO
    }
    avvisa(`Attenzione: la storia che è stata salvata NON è intera. ${spiegaRottura(storia.rottura)}`)
    return RIFIUTATO
  })

/** "31 schede, 402 eventi, 3 file". */
export const printContenuto = ({ piede }: Contenuto): string => {
  const { scheda = 0, evento = 0 } = piede.righe
  return [
    `${scheda} ${scheda === 1 ? 'scheda' : 'schede'}`,
    `${evento} ${evento === 1 ? 'evento' : 'eventi'}`,
    ...(piede.file === 0 ? [] : [`${piede.file} file`]),
  ].join(', ')
}

const MIGLIAIA = new Intl.NumberFormat('it', { maximumFractionDigits: 1 })

const printByte = (byte: number): string =>
  byte < 1_000_000 ? `${MIGLIAIA.format(byte / 1_000)} kB` : `${MIGLIAIA.format(byte / 1_000_000)} MB`
