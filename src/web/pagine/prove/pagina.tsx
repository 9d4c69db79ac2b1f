import { printProva } from '../../../dominio/prove/prova.ts'
import { useParole } from '../../ambiente.ts'
import { AvvisoEsito } from '../../componenti/avviso-esito.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { FasciaDiScheda } from '../scheda/fascia.tsx'
import type { DatiProve } from './dati.ts'
import { ElencoProve } from './elenco.tsx'
import { indirizzoProve } from './indirizzi.ts'
import { ModuliProve } from './moduli.tsx'

/** What shows that a card's work was done: the list, and what adds to it. */
export const PaginaProve = (d: DatiProve) => {
  const { prove: p } = useParole()
  const { scheda, esito } = d
  const azione = `${indirizzoProve(scheda.vista, scheda.codice)}/togli`
  return (
    <Cornice
      titolo={p.titoloDi(scheda.codice)}
      sezione="obiettivi"
      fascia={<FasciaDiScheda scheda={scheda} vista={d.vista} parole={p} />}
    >
      <div class="oc-largo oc-corpo">
        <AvvisoEsito esito={esito} nonFatto={p.nonFatto} />
        {d.puoScrivere ? null : <p class="oc-muto">{p.solaLettura}</p>}
        <h2>{p.aggiunte}</h2>
        {d.prove.length === 0 ? (
          <p class="oc-muto">{d.puoScrivere ? p.nessunaPagina : p.nessuna}</p>
        ) : (
          <ElencoProve
            scheda={scheda}
            prove={d.prove}
            azione={(prova) =>
              d.puoScrivere ? (
                <Modulo azione={azione}>
                  <input type="hidden" name="prova" value={String(prova.provaId)} />
                  <button
                    type="submit"
                    class="btn btn-outline-primary"
                    aria-label={p.togliDi(printProva(prova.dati))}
                  >
                    {p.togli}
                  </button>
                </Modulo>
              ) : null
            }
          />
        )}
        {d.puoScrivere ? <ModuliProve scheda={scheda} bozza={d.bozza} /> : null}
      </div>
    </Cornice>
  )
}
