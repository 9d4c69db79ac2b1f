import { apriInFiloProtetto, moduloAccanto } from '../filo-protetto.ts'
import type { RichiestaFoglio, RispostaFoglio } from './contratto.ts'

/** Reads a workbook in a capped thread of its own. Never throws: whatever happens in there is a reason. */
export const apriFoglio = (richiesta: RichiestaFoglio): Promise<RispostaFoglio> =>
  apriInFiloProtetto<RichiestaFoglio, RispostaFoglio>(
    moduloAccanto('lavoratore', import.meta.url),
    richiesta,
    richiesta.limiti,
  )
