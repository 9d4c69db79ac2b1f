import { countValori, eraseValori } from '../../servizi/registro/cancella.ts'
import { conContesto, type OpzioniDati } from '../contesto.ts'
import { avvisa, FATTO, UsoErrato } from '../uscita.ts'

export interface OpzioniCancella extends OpzioniDati {
  readonly nome?: string
  readonly account?: number
  readonly conferma?: boolean
}

const conta = (n: number, uno: string, molti: string): string => `${n} ${n === 1 ? uno : molti}`

/** Erases a person's values from the history; without `--conferma` only says what it would erase. */
export const cancellaPersona = (opzioni: OpzioniCancella): Promise<number> =>
  conContesto(opzioni, async (ctx) => {
    const nome = opzioni.nome?.replace(/\s+/g, ' ').trim() || null
    const accountId = opzioni.account ?? null
    if (nome === null && accountId === null)
      throw new UsoErrato('Uso errato: dire di chi, con --nome o con --account.')
    const davvero = opzioni.conferma === true
    const esito = await (davvero ? eraseValori : countValori)(ctx, { accountId, nome })
    if (esito.eventi === 0) avvisa('La storia non ha eventi di questa persona: nulla da cancellare.')
    else if (davvero)
      avvisa(
        `Cancellati per sempre i valori di ${conta(esito.eventi, 'evento', 'eventi')}: gli eventi restano, e la storia si verifica come prima. I salvataggi fatti finora li contengono ancora: farne uno nuovo e distruggere i vecchi quando non servono più.`,
      )
    else
      avvisa(
        `Verrebbero cancellati per sempre i valori di ${conta(esito.eventi, 'evento', 'eventi')}: chi, da dove, prima e dopo. Per farlo ripetere con --conferma. Nulla è cambiato.`,
      )
    if (esito.nominati > 0)
      avvisa(
        `${conta(esito.nominati, 'altro evento nomina', 'altri eventi nominano')} questa persona dentro un testo più lungo: ${esito.nominati === 1 ? 'resta' : 'restano'}, perché il testo è di chi l’ha scritto. Decidere caso per caso.`,
      )
    return FATTO
  })
