import { useParole } from '../../ambiente.ts'
import { CampoData } from '../../componenti/campo.tsx'
import { indirizzoComEra, indirizzoStoria } from '../storia/indirizzi.ts'
import type { DatiScheda } from './dati.ts'

/** From the card to who changed it, and to how it was: a form that asks for an address, so that the page is kept. */
export const StoriaScheda = ({ scheda }: Pick<DatiScheda, 'scheda'>) => {
  const { storia: p } = useParole()
  return (
    <>
      <p>{p.sullaScheda.spiega}</p>
      <div class="oc-scheda-storia">
        <p>
          <a href={indirizzoStoria(scheda)}>{p.sullaScheda.vai}</a>
        </p>
        <form method="get" action={indirizzoComEra(scheda.vista, scheda.codice)}>
          <CampoData nome="data" etichetta={p.comEra.cerca} valore="" />
          <button type="submit" class="btn btn-outline-primary">
            {p.comEra.mostra}
          </button>
        </form>
      </div>
    </>
  )
}
