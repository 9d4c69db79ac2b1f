import { useParole } from '../../ambiente.ts'
import { CampoData } from '../../componenti/campo.tsx'
import { indirizzoPermessi } from '../permessi/indirizzi.ts'
import { indirizzoComEra, indirizzoStoria } from '../storia/indirizzi.ts'
import type { DatiScheda } from './dati.ts'

/** From the card to who changed it, and to how it was: a form that asks for an address, so that the page is kept. */
export const StoriaScheda = ({ scheda, puo }: Pick<DatiScheda, 'scheda' | 'puo'>) => {
  const { storia: p, accesso } = useParole()
  return (
    <>
      <p>{p.sullaScheda.spiega}</p>
      <div class="oc-scheda-storia">
        {puo.storia ? (
          <p>
            <a href={indirizzoStoria(scheda)}>{p.sullaScheda.vai}</a>
          </p>
        ) : null}
        <p>
          <a href={indirizzoPermessi(scheda)}>{accesso.permessi.titolo}</a>
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
