import { listStampeDimostrative } from '../../servizi/dimostrazione/dimostrazione.ts'
import { importOrganigrammaDimostrativo } from '../../servizi/dimostrazione/organigramma.ts'
import { statoArchivio } from '../../servizi/stato-archivio.ts'
import { conContesto } from '../contesto.ts'
import { avvisa, FATTO, Rifiuto } from '../uscita.ts'
import { servi } from './avvia.ts'
import { importaFile } from './importa.ts'

export interface OpzioniDemo {
  readonly dati: string
  readonly porta: number
}

/** Brings the demo municipality in by really reading its prints and its chart (only the first time), then opens the pages. */
export const demo = ({ dati, porta }: OpzioniDemo): Promise<number> =>
  conContesto({ dati }, async (ctx) => {
    if ((await statoArchivio(ctx)).schede === 0) {
      if ((await importaFile(ctx, await listStampeDimostrative(), {})) !== FATTO)
        throw new Rifiuto('Le stampe dimostrative non sono state lette tutte: reinstallare il programma.')
      await importOrganigrammaDimostrativo(ctx)
    } else avvisa(`I dati dimostrativi ci sono già, in ${dati}.`)
    return await servi(ctx, { dati, porta, senzaAccesso: true })
  })
