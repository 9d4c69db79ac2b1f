import {
  type EsitoVerifica,
  type ImprontaAttesa,
  spiegaRottura,
  verifyRegistro,
} from '../../servizi/registro/verifica.ts'
import { conContesto, type OpzioniDati } from '../contesto.ts'
import { avvisa, FATTO, RIFIUTATO } from '../uscita.ts'

export interface OpzioniVerifica extends OpzioniDati {
  readonly attesa?: ImprontaAttesa
}

/**
 * Walks the history's chain. The last digest, to be noted elsewhere, goes to standard output as `--attesa` wants it
 * back; what it means, to people. 1 at the first break.
 */
export const verifica = (opzioni: OpzioniVerifica): Promise<number> =>
  conContesto(opzioni, async (ctx) => {
    const esito = await verifyRegistro(ctx, { attesa: opzioni.attesa ?? null })
    if (esito.ok && esito.eventi > 0) process.stdout.write(`${esito.eventi}:${esito.ultima}\n`)
    avvisa(printVerifica(esito, opzioni.attesa))
    return esito.ok ? FATTO : RIFIUTATO
  })

const conta = (n: number, uno: string, molti: string): string => `${n} ${n === 1 ? uno : molti}`

/** The outcome in words. */
export const printVerifica = (esito: EsitoVerifica, attesa: ImprontaAttesa | undefined): string => {
  if (!esito.ok)
    return [
      `La storia NON è intera. ${spiegaRottura(esito.rottura)}`,
      `Gli eventi prima di quello (${esito.eventi}) sono come sono stati scritti. Non scrivere altro in questo archivio: conservarlo com’è e confrontarlo con l’ultimo salvataggio.`,
    ].join('\n')
  if (esito.eventi === 0) return 'La storia è vuota: qui non è ancora stato scritto nulla.'
  const cancellati =
    esito.cancellati === 0
      ? ''
      : ` ${conta(esito.cancellati, 'evento ha', 'eventi hanno')} i valori cancellati su richiesta.`
  const confronto =
    attesa === undefined
      ? 'Annotare altrove (in un verbale, in un protocollo) l’ultima impronta scritta qui sopra: la prossima volta, con --attesa, si vedrà anche se qualcuno ha tagliato la fine.'
      : `L’evento ${attesa.numero} è proprio quello annotato.`
  return `La storia è intera: ${conta(esito.eventi, 'evento', 'eventi')}, nessuno cambiato, tolto o aggiunto.${cancellati}\n${confronto}`
}
