/** The morning after: everything that was confirmed is there, once. */
import { openArchivio } from '../../src/archivio/archivio.ts'
import { OPERATORE_LOCALE } from '../../src/dominio/permessi/attore.ts'
import { verifyRegistro } from '../../src/servizi/registro/verifica.ts'
import type { Diario } from './persona.ts'
import type { Dove } from './prepara.ts'

export interface Controllo {
  readonly confermati: number
  readonly persi: number
  readonly doppi: number
  readonly catena: boolean
}

export const controlla = async (dove: Dove, diari: readonly Diario[]): Promise<Controllo> => {
  const archivio = await openArchivio(dove)
  try {
    const righe = await archivio.read((tx) =>
      tx
        .selectFrom('evento')
        .innerJoin('evento_valori', (j) =>
          j
            .onRef('evento_valori.ente_id', '=', 'evento.ente_id')
            .onRef('evento_valori.numero', '=', 'evento.numero'),
        )
        .select('evento_valori.dopo')
        .where('evento.azione', '=', 'compila')
        .execute(),
    )
    const volte = new Map<string, number>()
    for (const { dopo } of righe) if (dopo !== null) volte.set(dopo, (volte.get(dopo) ?? 0) + 1)
    const confermati = diari.flatMap((d) => d.confermati)
    const ctx = {
      archivio,
      attore: OPERATORE_LOCALE,
      daDove: null,
      oggi: '2024-01-03',
      adesso: '2024-01-03T08:00:00Z',
    }
    return {
      confermati: confermati.length,
      persi: confermati.filter((c) => !volte.has(c.testo)).length,
      doppi: [...volte.values()].filter((n) => n > 1).length,
      catena: (await verifyRegistro(ctx)).ok,
    }
  } finally {
    await archivio.close()
  }
}
