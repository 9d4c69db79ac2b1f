import { apriInFiloProtetto, moduloAccanto } from '../filo-protetto.ts'
import type { LimitiLettura } from '../limiti.ts'
import type { RichiestaPdf, RispostaPdf } from './contratto.ts'

/** Opens a PDF in a capped thread of its own. Never throws: whatever happens in there is a reason. */
export const apriPdf = (contenuto: Uint8Array, limiti: LimitiLettura): Promise<RispostaPdf> =>
  apriInFiloProtetto<RichiestaPdf, RispostaPdf>(
    moduloAccanto('lavoratore', import.meta.url),
    { contenuto, pagine: limiti.pagine, pezzi: limiti.pezzi },
    limiti,
  )
