import { resolve } from 'node:path'
import { printData } from '../../dominio/valori/data.ts'
import { giornoDi } from '../../dominio/valori/giorno.ts'
import { cartellaAllegati } from '../../servizi/prove/deposito.ts'
import {
  checkSalvataggio,
  restoreArchivio,
  SalvataggioNonValido,
} from '../../servizi/salvataggio/ripristina.ts'
import { conContesto, type OpzioniDati } from '../contesto.ts'
import { avvisa, FATTO, Rifiuto } from '../uscita.ts'
import { printContenuto } from './salva.ts'

export interface OpzioniRipristina extends OpzioniDati {
  readonly sostituisci?: boolean
}

/** Puts a save in the place of the store. A bad file is refused before a store is even opened. */
export const ripristina = async (file: string, opzioni: OpzioniRipristina): Promise<number> => {
  const origine = resolve(file)
  try {
    await checkSalvataggio(origine)
  } catch (errore) {
    if (errore instanceof SalvataggioNonValido) throw new Rifiuto(errore.message)
    throw errore
  }
  return await conContesto(opzioni, async (ctx) => {
    const momento = ctx.adesso.replace(/[-:]/g, '').replace(/\.\d+/, '')
    const esito = await restoreArchivio(ctx, {
      file: origine,
      allegati: cartellaAllegati(opzioni),
      salvaPrima: opzioni.sostituisci === true ? `${origine}.prima-${momento}` : null,
    })
    if (!esito.ok) throw new Rifiuto(esito.messaggio)
    if (esito.primaIn !== null) avvisa(`I dati che c’erano prima sono salvati in ${esito.primaIn}.`)
    const { ente, salvato_il: quando } = esito.testa
    avvisa(
      `Ripristinato il salvataggio del ${printData(giornoDi(quando))}${ente === null ? '' : ` di ${ente}`}: ${printContenuto(esito)}. Tutti devono entrare di nuovo.`,
    )
    return FATTO
  })
}
