/**
 * The printing child: a process of its own, because native memory is invisible to V8 and a runaway document must be
 * stoppable. It answers its parent's requests one at a time and keeps its compiler warm between them.
 */
import { rename, writeFile } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { createCompilatore } from './compila/compilatore.ts'
import { compilaVolume } from './compila/volume.ts'
import { listAnniStorico } from './contenuto/documento.ts'
import { compilaElenco } from './elenco/compila-elenco.ts'
import { toNomeFile } from './nome-file.ts'
import type { Messaggio, Ordine, OrdineElenco, OrdineSchede } from './protocollo.ts'
import { dividiInVolumi } from './volumi.ts'

const rispondi = (m: Messaggio): Promise<void> =>
  new Promise((fatto, rifiuta) => {
    if (!process.send) rifiuta(new Error('il processo di stampa si avvia solo dal programma'))
    else process.send(m, undefined, undefined, (e) => (e ? rifiuta(e) : fatto()))
  })

const compilatore = createCompilatore()

/** Drops what a volume left: without it twenty volumes take four times the memory of one. */
const libera = async (): Promise<void> => {
  compilatore.dimentica()
  ;(globalThis as { gc?: () => void }).gc?.()
  // Native objects are freed by finalizers, which run on a turn of the loop of their own.
  await setImmediate()
}

/** A file appears whole or not at all. */
const scrivi = async (file: string, pdf: Uint8Array): Promise<void> => {
  await writeFile(`${file}.parziale`, pdf)
  await rename(`${file}.parziale`, file)
}

const stampaSchede = async ({ richiesta, destinazione, schedePerVolume }: OrdineSchede): Promise<void> => {
  const parti = dividiInVolumi(richiesta, schedePerVolume)
  const anni = listAnniStorico(richiesta.schede)
  const totale = richiesta.nodi.length > 0 ? richiesta.nodi.length : richiesta.schede.length
  let fatto = 0
  await rispondi({ tipo: 'avanzamento', fatto, totale })
  for (const [i, parte] of parti.entries()) {
    const volume = parti.length === 1 ? null : { numero: i + 1, totale: parti.length, nome: parte.nome }
    const { pdf, pagine, avvisi } = compilaVolume(compilatore, parte.richiesta, volume, anni)
    const schede =
      parte.richiesta.nodi.length > 0 ? parte.richiesta.nodi.length : parte.richiesta.schede.length
    const comune = { tipo: 'volume', nome: parte.nome, pagine, schede, avvisi } as const
    if (destinazione === null) await rispondi({ ...comune, file: null, pdf })
    else {
      const file = volume === null ? destinazione : toNomeFile(destinazione, volume)
      await scrivi(file, pdf)
      await rispondi({ ...comune, file, pdf: null })
    }
    fatto += schede
    await rispondi({ tipo: 'avanzamento', fatto, totale })
    if (parte.richiesta.schede.length > 12) await libera()
  }
  await rispondi({ tipo: 'fine' })
}

const stampaElenco = async ({ elenco, destinazione }: OrdineElenco): Promise<void> => {
  const totale = elenco.righe.length
  await rispondi({ tipo: 'avanzamento', fatto: 0, totale })
  const { pdf, pagine, avvisi } = compilaElenco(compilatore, elenco)
  const comune = { tipo: 'volume', nome: '', pagine, schede: totale, avvisi } as const
  if (destinazione === null) await rispondi({ ...comune, file: null, pdf })
  else {
    await scrivi(destinazione, pdf)
    await rispondi({ ...comune, file: destinazione, pdf: null })
  }
  await rispondi({ tipo: 'avanzamento', fatto: totale, totale })
  await libera()
  await rispondi({ tipo: 'fine' })
}

const stampa = (ordine: Ordine): Promise<void> =>
  'elenco' in ordine ? stampaElenco(ordine) : stampaSchede(ordine)

process.on('message', (ordine: Ordine) => {
  stampa(ordine).catch((e: unknown) =>
    rispondi({ tipo: 'errore', dettaglio: e instanceof Error ? e.message : String(e) }).catch(() =>
      process.exit(1),
    ),
  )
})
process.on('disconnect', () => process.exit(0))
