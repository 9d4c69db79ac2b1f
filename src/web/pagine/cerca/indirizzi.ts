import type { Brano } from '../../../servizi/ricerca/ricerca.ts'
import { idFase, idIndicatore } from '../../gantt/ancore.ts'
import { indirizzoScheda } from '../../indirizzi.ts'

/** The search for a text, in all the views when none is named. */
export const indirizzoCerca = (testo: string, vista = '', pagina = 1): string => {
  const q = new URLSearchParams()
  if (testo) q.set('testo', testo)
  if (vista) q.set('vista', vista)
  if (pagina > 1) q.set('pagina', String(pagina))
  const parametri = q.toString()
  return parametri ? `/cerca?${parametri}` : '/cerca'
}

/** Where on the card's page a passage stands: its row, else its section. */
export const indirizzoBrano = (vista: string, codice: string, b: Brano): string =>
  `${indirizzoScheda(vista, codice)}#${ancora(b)}`

const ancora = (b: Brano): string => {
  switch (b.campo) {
    case 'stato':
      return 'stato'
    case 'fase':
    case 'fase-nota':
    case 'fase-responsabile':
    case 'fase-centro':
      return idFase(b.numero - 1)
    case 'indicatore':
    case 'indicatore-nota':
      return idIndicatore(b.numero - 1)
    default:
      return 'dati'
  }
}
